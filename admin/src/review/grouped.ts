import type { ValueRecord } from '../measurements/valueRecord.ts';

export interface ValueGroup {
  readonly id: string;
  readonly name: string;
  readonly records: readonly ValueRecord[];
}

/** The values of each unit, and of each position, together; in the order in which they come. */
export function groupsOf(records: readonly ValueRecord[]): readonly ValueGroup[] {
  const groups = new Map<string, ValueGroup>();
  for (const record of records) {
    const { id, name } = record.position ? { ...record.position, name: record.position.title } : record.unit;
    const known = groups.get(id)?.records ?? [];
    groups.set(id, { id, name, records: [...known, record] });
  }
  return [...groups.values()];
}
