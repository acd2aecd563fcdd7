import { useQuery } from '@tanstack/react-query';
import { type UnitRowFragment, UnitsDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import type { Choice } from './FormField.tsx';

export interface UnitNode extends UnitRowFragment {
  readonly depth: number;
}

const EVERY_UNIT = { filter: {}, page: { limit: 200, offset: 0 }, sort: null };

/** The units in the order of their tree, each with its depth; those above the reader's reach are left out. */
export function treeOf(units: readonly UnitRowFragment[]): UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const under = (parentId: string | null, depth: number): UnitNode[] =>
    units
      .filter((unit) => (parentId === null ? !unit.parentId || !known.has(unit.parentId) : unit.parentId === parentId))
      .sort((a, b) => a.ordering - b.ordering || a.code.localeCompare(b.code))
      .flatMap((unit) => [{ ...unit, depth }, ...under(unit.id, depth + 1)]);
  return under(null, 0);
}

export function useUnits() {
  const query = useQuery({
    queryKey: ['units', 'tree'],
    queryFn: async () => treeOf((await ask(UnitsDocument, EVERY_UNIT)).units.items),
  });
  return { units: query.data, error: query.error, refetch: query.refetch };
}

/** The same as choices of a field, indented by depth. */
export const asChoices = (units: readonly UnitNode[] = []): Choice[] =>
  units.map(({ id, name, code, depth }) => ({ id, name: `${'\u2003'.repeat(depth)}${name} (${code})` }));
