import type { SheetPart } from '@albero/schema/contract';
import type { SheetRecord } from './sheetRecord.ts';

/**
 * Where a linked result is explained: the results of the plan's last period as they close, with the explanation of this
 * one open over them. null: marks are no result, and without results there is nothing to explain.
 */
export function whyLink(
  { results, unit, position }: Pick<SheetRecord, 'results' | 'unit' | 'position'>,
  part: SheetPart,
) {
  if (!results || part === 'behaviours') return null;
  const of = {
    body: null,
    unit: { why: 'unit', code: unit.code },
    individual: { why: 'position', code: position.code },
  };
  const asked = new URLSearchParams({ version: results.planVersionId, at: 'close', why: of[part]?.why ?? 'body' });
  const code = of[part]?.code;
  if (code) asked.set('of', code);
  return `/results?${asked}`;
}
