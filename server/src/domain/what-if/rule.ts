import type { Issue } from '@albero/schema/contract';
import { Exact, type RuleChange, TRIED_RULES, TRIED_WORDS, type TriedBand, type TriedRule } from '@albero/schema/rules';
import { type SystemChoices, systemFaults } from '../scoring/index.ts';
import { type Checked, figureFaults, type TypedChange } from './typed.ts';

const MOST_BANDS = 20;
/** As long as a year and a half; the usual is 30. */
const MOST_DAYS = 999;

/** A rule of the measurement system as somebody would like it: a word of its list, a figure, days, or a table. */
export function checkedRule({ rule, choice, bands }: TypedChange, path: string): Checked {
  if (!isRule(rule)) return { issues: [{ path: `${path}.rule`, code: rule == null ? 'REQUIRED' : 'NOT_IN_LIST' }] };
  const faults = rule === 'bands' ? bandFaults(choice, bands ?? []) : choiceFaults(rule, choice, bands);
  if (faults.length > 0) return { issues: faults.map((issue) => ({ ...issue, path: `${path}.${issue.path}` })) };
  const table =
    rule === 'bands' ? { bands: (bands ?? []).map(({ from, to, achievement }) => ({ from, to, achievement })) } : {};
  return { change: { kind: 'rule', rule, ...(choice != null && { choice }), ...table } };
}

const isRule = (rule: string | null | undefined): rule is TriedRule =>
  rule != null && (TRIED_RULES as readonly string[]).includes(rule);

function choiceFaults(
  rule: Exclude<TriedRule, 'bands'>,
  choice: TypedChange['choice'],
  bands: TypedChange['bands'],
): Issue[] {
  if (bands != null) return [{ path: 'bands', code: 'NOT_WITH_CHANGE' }];
  // No floor is a choice too.
  if (choice == null) return rule === 'floor' ? [] : [{ path: 'choice', code: 'REQUIRED' }];
  if (rule === 'lateDays') return isDays(choice) ? [] : [outside({ min: 1, max: MOST_DAYS })];
  if (rule in TRIED_WORDS) return wordFaults(rule as keyof typeof TRIED_WORDS, choice);
  const faults = figureFaults('choice', choice);
  if (faults.length > 0 || rule === 'cap') return faults;
  return new Exact(choice).gt(100) ? [outside({ min: 0, max: 100 })] : [];
}

const outside = (params: { min: number; max: number }): Issue => ({ path: 'choice', code: 'RANGE', params });

const isDays = (choice: string): boolean => /^[1-9]\d{0,2}$/.test(choice);

const wordFaults = (rule: keyof typeof TRIED_WORDS, choice: string): Issue[] =>
  (TRIED_WORDS[rule] as readonly string[]).includes(choice) ? [] : [{ path: 'choice', code: 'NOT_IN_LIST' }];

function bandFaults(choice: TypedChange['choice'], bands: readonly TriedBand[]): Issue[] {
  if (choice != null) return [{ path: 'choice', code: 'NOT_WITH_CHANGE' }];
  if (bands.length > MOST_BANDS) return [{ path: 'bands', code: 'TOO_MANY', params: { max: MOST_BANDS } }];
  const figures = bands.flatMap((band, nth) =>
    (['from', 'to', 'achievement'] as const).flatMap((name) => figureFaults(`bands[${nth}].${name}`, band[name])),
  );
  if (figures.length > 0) return figures;
  return systemFaults({ bands }).map(({ path, code }) => ({ path: path.replace('measurementSystem.', ''), code }));
}

/** The choice as the engine has it. */
export function asChoice({ rule, choice, bands }: RuleChange): SystemChoices {
  if (rule === 'bands') return { bands: bands && bands.length > 0 ? bands : null };
  if (rule === 'lateDays') return { lateDays: Number(choice) };
  return { [rule]: choice ?? null };
}
