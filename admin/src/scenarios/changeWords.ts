import { SCORING_WORDS, type ScoreBand } from '@albero/schema/contract';
import { type TriedRule, targetWords, type WhatIfChange } from '@albero/schema/rules';
import type { TriedFragment } from '../generated/graphql.ts';
import { showDay, showDecimal } from '../shared/format.ts';
import type { PlanNode } from './nodes.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What the API tells of a change as one that can be sent again. */
export function changeOf(tried: TriedFragment): WhatIfChange {
  const { kind, nodeId, unitId, weight, operator, targetValue, targetDate, inputs, rule, choice, bands } = tried;
  const all = { kind, nodeId, unitId, weight, operator, targetValue, targetDate, rule, choice };
  return {
    ...given(all),
    ...(inputs && { inputs: given(inputs) }),
    ...(bands && { bands: bands.map(({ from, to, achievement }): ScoreBand => ({ from, to, achievement })) }),
  } as unknown as WhatIfChange;
}

const given = (all: object): object =>
  Object.fromEntries(Object.entries(all).filter(([name, value]) => value != null && name !== '__typename'));

/** What a change is about: `07.03 Corso arbitrato`, or the name of the rule. */
export function subjectWords(change: WhatIfChange, node: PlanNode | undefined, translate: Translate): string {
  if (change.kind === 'rule') return ruleWords(change.rule, translate);
  return node ? `${node.code} ${node.label}` : translate('whatIf.gone');
}

/** What it makes of it, in few words. */
export function effectWords(change: WhatIfChange, node: PlanNode | undefined, translate: Translate): string {
  switch (change.kind) {
    case 'weight':
      return `${translate('whatIf.kinds.weight')}: ${showDecimal(change.weight)}`;
    case 'target': {
      const { indicator } = node ?? {};
      const operator = change.operator ?? indicator?.operator ?? null;
      const words = targetWords({
        operator,
        value: change.targetValue ?? (operator === 'by' ? null : (indicator?.targetValue ?? null)),
        date: change.targetDate ?? indicator?.targetDate ?? null,
        unit: indicator?.unit ?? null,
      });
      return `${translate('whatIf.kinds.target')}: ${words}`;
    }
    case 'value':
      return `${translate('whatIf.kinds.value')}: ${valueWords(change.inputs, translate)}`;
    case 'neutralise':
    case 'notMeasurable':
      return translate(`whatIf.kinds.${change.kind}`);
    case 'rule':
      return choiceWords(change.rule, change.bands ? bandsWords(change.bands) : (change.choice ?? null), translate);
  }
}

/** As the measurement system calls it. */
export const ruleWords = (rule: TriedRule, translate: Translate): string =>
  translate(`measurementSystem.rules.${rule}.label`);

export const optionWords = (rule: TriedRule, choice: string, translate: Translate): string =>
  translate(`measurementSystem.rules.${rule}.options.${choice}`);

const valueWords = (inputs: object, translate: Translate): string =>
  Object.entries(inputs)
    .filter(([name]) => name !== 'done' || !('date' in inputs))
    .map(([name, value]) => {
      if (typeof value === 'boolean') return translate(value ? 'whatIf.done' : 'whatIf.notDone');
      return name === 'date' ? showDay(String(value)) : showDecimal(String(value));
    })
    .join(' / ');

/** A choice of a rule in words; what has none is a figure. */
export function choiceWords(rule: TriedRule, choice: string | null, translate: Translate): string {
  if (choice === null) return translate('whatIf.noChoice');
  return rule in SCORING_WORDS ? optionWords(rule, choice, translate) : showDecimal(choice);
}

export const bandsWords = (bands: readonly ScoreBand[]): string =>
  bands
    .map(({ from, to, achievement }) => `${showDecimal(from)}–${showDecimal(to)}: ${showDecimal(achievement)}`)
    .join('; ');

/** What stood there before, as the API tells it. */
export function beforeWords({ kind, rule, before, stateBefore }: TriedFragment, translate: Translate): string {
  if (kind === 'rule') {
    const isTable = rule === 'bands';
    return isTable
      ? (before ?? translate('whatIf.noChoice'))
      : choiceWords(rule as TriedRule, before ?? null, translate);
  }
  if (before) return /^\d{4}-/.test(before) ? showDay(before) : kind === 'target' ? before : showDecimal(before);
  return stateBefore ? translate(`results.valueStates.${stateBefore}`) : translate('whatIf.noChoice');
}
