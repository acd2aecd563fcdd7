import type { Reach, Scope } from '@albero/schema/contract';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder, type WhereExpressionBuilder } from 'typeorm';

/** Where a table keeps what the rights ask for. A scope whose column is not named selects nothing. */
export interface ReachColumns {
  readonly bodyId?: string;
  /** A column, or where the units of a record with several stand: `exists` ends with the column to be looked up. */
  readonly unitId?: string | { readonly exists: string };
  readonly positionId?: string;
  readonly personId?: string;
  readonly state?: string;
}

/** Narrows a query to a reach. An empty reach selects nothing. */
export function within<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  reach: Reach,
  columns: ReachColumns,
): SelectQueryBuilder<T> {
  return query.andWhere(reachCondition(reach, columns));
}

let counter = 0;

/** The same as a condition, for joining with others by OR. */
export const reachCondition = (reach: Reach, columns: ReachColumns): Brackets =>
  new Brackets((or) => {
    or.where('1 = 0');
    for (const scope of reach) or.orWhere(scopeCondition(scope, columns));
  });

const scopeCondition = (scope: Scope, columns: ReachColumns): Brackets =>
  new Brackets((and) => {
    and.where(
      new Brackets((or) => {
        or.where('1 = 0');
        orIn(or, columns.bodyId, scope.bodyIds);
        orIn(or, columns.unitId, scope.unitIds);
        orIn(or, columns.positionId, scope.positionIds);
        orIn(or, columns.personId, scope.personIds);
      }),
    );
    if (scope.states) andIn(and, columns.state, scope.states);
  });

function orIn(or: WhereExpressionBuilder, column: ReachColumns['unitId'], values: readonly string[]): void {
  if (!column || values.length === 0) return;
  const name = parameterName();
  const condition = `${typeof column === 'string' ? column : column.exists} IN (:...${name})`;
  or.orWhere(typeof column === 'string' ? condition : `EXISTS (${condition})`, { [name]: values });
}

function andIn(and: WhereExpressionBuilder, column: string | undefined, values: readonly string[]): void {
  if (!column || values.length === 0) {
    and.andWhere('1 = 0');
    return;
  }
  const name = parameterName();
  and.andWhere(`${column} IN (:...${name})`, { [name]: values });
}

function parameterName(): string {
  counter = (counter + 1) % 1_000_000;
  return `reach${counter}`;
}
