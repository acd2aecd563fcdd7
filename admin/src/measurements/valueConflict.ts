import type { InputName } from '@albero/schema/rules';
import type { Difference } from '../shared/ConflictDialog.tsx';
import { type ValueForm, valueForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Somebody else entered the same value first: what I typed beside what stands there now. */
export function formDifferences(mine: ValueForm, newer: ValueRecord, translate: Translate): Difference[] {
  const theirs = valueForm(newer);
  const names = [...new Set([...Object.keys(mine.typed), ...Object.keys(theirs.typed)])] as InputName[];
  const rows = [
    ['values.outcome', translate(`outcomes.${mine.outcome}`), translate(`outcomes.${theirs.outcome}`)] as const,
    ...names.map(
      (name) =>
        [
          `inputLabels.${newer.indicator.kind}.${name}`,
          shown(mine.typed[name], translate),
          shown(theirs.typed[name], translate),
        ] as const,
    ),
    ['values.reason', mine.reason, theirs.reason] as const,
    ['values.actReference', mine.actReference, theirs.actReference] as const,
    ['values.comment', mine.comment, theirs.comment] as const,
  ];
  return rows
    .filter(([, own, other]) => own !== other)
    .map(([label, own, other]) => ({ field: translate(label), mine: own, theirs: other }));
}

function shown(typed: string | undefined, translate: Translate): string {
  if (typed === 'yes') return translate('ra.boolean.true');
  return typed === 'no' ? translate('ra.boolean.false') : (typed ?? '');
}
