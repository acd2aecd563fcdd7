import type { Issue } from '@albero/schema/contract';
import type { DocumentUnit, PlanDocument } from '../format/plan-document.ts';
import { issue } from '../issues.ts';
import { repeatedCodes } from './codes.ts';

/** The units: each code once, parents that are there, no circle. */
export function checkUnits({ units }: PlanDocument): Issue[] {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  return [
    ...repeatedCodes(units.map(({ code }, index) => ({ code, path: `units[${index}].code` }))),
    ...units.flatMap((unit, index) => checkParent(unit, `units[${index}].parent`, known)),
  ];
}

function checkParent(unit: DocumentUnit, path: string, known: ReadonlyMap<string, DocumentUnit>): Issue[] {
  if (unit.parent === undefined) return [];
  if (!known.has(unit.parent)) return [issue(path, 'UNKNOWN_UNIT', { unit: unit.parent })];
  return isBelowItself(unit, known) ? [issue(path, 'PARENT_CYCLE', { unit: unit.code })] : [];
}

function isBelowItself(unit: DocumentUnit, known: ReadonlyMap<string, DocumentUnit>): boolean {
  const passed = new Set<string>();
  for (let above = unit.parent; above !== undefined && !passed.has(above); above = known.get(above)?.parent) {
    if (above === unit.code) return true;
    passed.add(above);
  }
  return false;
}
