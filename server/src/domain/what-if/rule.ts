import type { Issue } from '@albero/schema/contract';
import { TRIED_RULES, type TriedRule, type TriedRuleChange } from '@albero/schema/rules';
import { bandFaults, LARGEST_CAP, SCORING_CHECKS } from '../measurement-system/scoring-rules.ts';
import type { SystemChoices } from '../scoring/index.ts';
import type { Checked, TypedChange } from './typed.ts';

/** A rule of the measurement system as somebody would like it, checked as in a measurement system that is adopted. */
export function checkedRule({ rule, choice, bands }: TypedChange, path: string): Checked {
  if (!isRule(rule)) return { issues: [{ path: `${path}.rule`, code: rule == null ? 'REQUIRED' : 'NOT_IN_LIST' }] };
  const issues = [...strangers({ choice, bands }, rule, path), ...faultsOf({ choice, bands }, rule, path)];
  if (issues.length > 0) return { issues };
  const table = bands && bands.length > 0 ? { bands: bands.map(written) } : {};
  return { change: { kind: 'rule', rule, ...(choice != null && { choice }), ...table } };
}

const isRule = (rule: string | null | undefined): rule is TriedRule =>
  rule != null && (TRIED_RULES as readonly string[]).includes(rule);

interface Choice {
  readonly choice: TypedChange['choice'];
  readonly bands: TypedChange['bands'];
}

function strangers({ choice, bands }: Choice, rule: TriedRule, path: string): Issue[] {
  const strange = rule === 'bands' ? choice != null && 'choice' : bands != null && 'bands';
  return strange ? [{ path: `${path}.${strange}`, code: 'NOT_WITH_CHANGE' }] : [];
}

function faultsOf({ choice, bands }: Choice, rule: TriedRule, path: string): Issue[] {
  if (rule !== 'bands') return SCORING_CHECKS[rule]?.(asTyped(rule, choice), `${path}.choice`) ?? [];
  const table = tableOf(bands);
  const faults = SCORING_CHECKS.bands?.(table, `${path}.bands`) ?? [];
  return faults.length > 0 ? faults : bandFaults({ bands: table, cap: String(LARGEST_CAP) }, path);
}

/** No bands is a choice too. */
const tableOf = (bands: TypedChange['bands']) => (bands && bands.length > 0 ? bands.map(written) : null);

const written = ({ from, to, achievement }: NonNullable<TypedChange['bands']>[number]) => ({ from, to, achievement });

/** Days are a number, and so is nothing that is not written as one; no choice of a floor is none. */
function asTyped(rule: TriedRule, choice: TypedChange['choice']): unknown {
  if (rule === 'lateDays' && choice != null) return /^\d{1,4}$/.test(choice) ? Number(choice) : choice;
  return choice ?? null;
}

/** The choice as the engine has it. */
export function asChoice({ rule, choice, bands }: TriedRuleChange): SystemChoices {
  if (rule === 'bands') return { bands: bands ?? null };
  if (rule === 'lateDays') return { lateDays: Number(choice) };
  return { [rule]: choice ?? null };
}
