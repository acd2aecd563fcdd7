import 'reflect-metadata';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ArgsType, type ClassType, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { rows } from '../database/rows.ts';
import { invalid } from '../domain/errors.ts';
import { LARGEST_PAGE } from './page-size.ts';

@InputType()
export class PageInput {
  @Field(() => Int, { defaultValue: 25 })
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  limit!: number;

  @Field(() => Int, { defaultValue: 0 })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset!: number;
}

@InputType()
export class SortInput {
  @Field(() => String)
  field!: string;

  @Field(() => String, { defaultValue: 'ASC' })
  @IsIn(['ASC', 'DESC'])
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class ListArgs {
  @Field(() => PageInput, { defaultValue: { limit: 25, offset: 0 } })
  page!: PageInput;

  @Field(() => SortInput, { nullable: true })
  @IsOptional()
  sort?: SortInput;
}

export interface Listing<T> {
  items: T[];
  total: number;
}

/** The answer of a list: one page of rows, and how many there are within the reader's reach. */
export function listOf<T extends object>(item: ClassType<T>, name: string): ClassType<Listing<T>> {
  @ObjectType(name, { simpleResolvers: true })
  class List implements Listing<T> {
    @Field(() => [item])
    items!: T[];

    @Field(() => Int)
    total!: number;
  }
  return List;
}

/**
 * One page of a query made by `select`.
 * @param sortable field of the API -> SQL expression; anything else is refused
 */
export async function pageOf<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  { page, sort }: ListArgs,
  sortable: Readonly<Record<string, string>>,
  otherwise: readonly [expression: string, direction: 'ASC' | 'DESC'][],
): Promise<Listing<E>> {
  const total = await query.clone().select('COUNT(*)', 'total').orderBy().getRawOne<{ total: number | string }>();
  applySort(query, sort, sortable, otherwise);
  const items = await rows(query.offset(page.offset).limit(page.limit));
  return { items, total: Number(total?.total ?? 0) };
}

function applySort<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  sort: SortInput | undefined,
  sortable: Readonly<Record<string, string>>,
  otherwise: readonly [string, 'ASC' | 'DESC'][],
): void {
  const chosen = sort && Object.hasOwn(sortable, sort.field) ? sortable[sort.field] : undefined;
  if (sort && !chosen) throw invalid({ path: 'sort.field', code: 'UNKNOWN_FIELD', params: { field: sort.field } });
  if (sort && chosen) query.addOrderBy(chosen, sort.direction);
  for (const [expression, direction] of otherwise) query.addOrderBy(expression, direction);
}
