import { type Derived, Exact } from '@albero/schema/rules';
import { HUNDRED, ZERO } from './figures.ts';
import type { Message } from './messages.ts';
import type { ScoredIndicator } from './plan.ts';
import type { MeasurementSystem } from './system.ts';

export type TargetRule =
  | 'atLeast.proportional'
  | 'atLeast.onOff'
  | 'atLeast.baselineToTarget'
  | 'atLeast.zero'
  | 'atLeast.baseZero'
  | 'atMost.linear'
  | 'atMost.inverse'
  | 'atMost.onOff'
  | 'atMost.baselineToTarget'
  | 'atMost.zero'
  | 'atMost.baseZero'
  | 'equal.onOff'
  | 'equal.proportional'
  | 'equal.baseZero'
  | 'scale.rescaled'
  | 'binary.done'
  | 'date.onOff'
  | 'date.lateLinear';

/** The achievement that a rule makes of a value, per cent, before any limit; with the figures that the rule used. */
export interface Achieved {
  readonly rule: TargetRule;
  readonly raw: Exact;
  readonly using: Readonly<Record<string, string>>;
  readonly messages: readonly Message[];
}

/** Why a target cannot be scored; null when it can. */
export function targetFault({ kind, target: { operator, value, date } }: ScoredIndicator): Message | null {
  if (operator === null) return { code: 'NO_OPERATOR' };
  if (kind === 'date') return operator === 'by' && date !== null ? null : { code: 'DATE_TARGET' };
  if (operator === 'by') return kind === 'binary' ? null : { code: 'NOT_A_DATE' };
  return value === null ? { code: 'NO_TARGET' } : null;
}

/**
 * How far a measured value achieves its target. The direction comes from the operator and nothing else.
 * The target is sound: `targetFault` found nothing.
 */
export function achieve(found: Derived<Exact>, indicator: ScoredIndicator, system: MeasurementSystem): Achieved {
  const { kind, target } = indicator;
  if (kind === 'date') return byDay(found.date, target.date ?? '', system);
  if (target.operator === 'by') return made('binary.done', found.value ?? ZERO);

  const value = found.value;
  const goal = new Exact(target.value ?? '0');
  if (target.operator === '>=') return atLeast(value, goal, indicator, system);
  if (target.operator === '<=') return atMost(value, goal, indicator, system);
  return equal(value, goal, system);
}

const made = (
  rule: TargetRule,
  raw: Exact,
  using: Readonly<Record<string, string>> = {},
  messages: readonly Message[] = [],
): Achieved => ({ rule, raw, using, messages });

const allOrNothing = (isReached: boolean): Exact => (isReached ? HUNDRED : ZERO);

const DAY_MS = 86_400_000;
const daysLate = (done: string, deadline: string): number =>
  Math.max(0, Math.round((Date.parse(done) - Date.parse(deadline)) / DAY_MS));

/** The day of the target is still in time, and being early earns nothing. */
function byDay(done: string | null, deadline: string, { date, lateDays }: MeasurementSystem): Achieved {
  const rule: TargetRule = `date.${date}`;
  if (done === null) return made(rule, ZERO, { deadline });
  const late = daysLate(done, deadline);
  const using = { deadline, date: done, daysLate: String(late) };
  if (date === 'onOff') return made(rule, allOrNothing(late === 0), using);
  return made(rule, HUNDRED.mul(lateDays - late).div(lateDays), { ...using, lateDays: String(lateDays) });
}

/** The baseline from which the way to the target is counted; null when it is none or lies on the better side. */
function startOf({ baseline }: ScoredIndicator, isWorse: (start: Exact) => boolean): Exact | null {
  if (baseline?.value === undefined) return null;
  const start = new Exact(baseline.value);
  return isWorse(start) ? start : null;
}
const NO_BASELINE: readonly Message[] = [{ code: 'NO_BASELINE' }];

/** A value is never negative, so that a target of zero (or below) is always reached. */
function atLeast(value: Exact | null, goal: Exact, indicator: ScoredIndicator, system: MeasurementSystem): Achieved {
  if (goal.lte(0)) return made('atLeast.zero', HUNDRED, {}, [{ code: 'TARGET_ZERO' }]);
  if (value === null) return made('atLeast.baseZero', new Exact(system.cap));
  if (indicator.kind !== 'scale' || system.scale === 'proportional') return more(value, goal, indicator, system);

  const minimum = new Exact(indicator.scale?.min ?? '1');
  if (goal.lte(minimum)) {
    const otherwise = more(value, goal, indicator, system);
    return { ...otherwise, messages: [...otherwise.messages, { code: 'TARGET_AT_MINIMUM' }] };
  }
  const raw = HUNDRED.mul(value.minus(minimum)).div(goal.minus(minimum));
  return made('scale.rescaled', raw, { minimum: minimum.toFixed() });
}

function more(value: Exact, goal: Exact, indicator: ScoredIndicator, { atLeast: rule }: MeasurementSystem): Achieved {
  if (rule === 'onOff') return made('atLeast.onOff', allOrNothing(value.gte(goal)));
  const start = rule === 'baselineToTarget' ? startOf(indicator, (figure) => figure.lt(goal)) : null;
  if (start !== null) {
    const raw = HUNDRED.mul(value.minus(start)).div(goal.minus(start));
    return made('atLeast.baselineToTarget', raw, { baseline: start.toFixed() });
  }
  const messages = rule === 'baselineToTarget' ? NO_BASELINE : [];
  return made('atLeast.proportional', HUNDRED.mul(value).div(goal), {}, messages);
}

/** A target of zero is reached or not: there is nothing to measure the distance by. */
function atMost(value: Exact | null, goal: Exact, indicator: ScoredIndicator, system: MeasurementSystem): Achieved {
  if (value === null) return made('atMost.baseZero', ZERO);
  if (goal.lte(0)) return made('atMost.zero', allOrNothing(value.lte(goal)));
  const { atMost: rule, cap } = system;
  if (rule === 'onOff') return made('atMost.onOff', allOrNothing(value.lte(goal)));
  if (rule === 'inverse')
    return made('atMost.inverse', value.isZero() ? new Exact(cap) : HUNDRED.mul(goal).div(value), { cap });

  const start = rule === 'baselineToTarget' ? startOf(indicator, (figure) => figure.gt(goal)) : null;
  if (start !== null) {
    const raw = HUNDRED.mul(start.minus(value)).div(start.minus(goal));
    return made('atMost.baselineToTarget', raw, { baseline: start.toFixed() });
  }
  const messages = rule === 'baselineToTarget' ? NO_BASELINE : [];
  return made('atMost.linear', HUNDRED.mul(goal.mul(2).minus(value)).div(goal), {}, messages);
}

function equal(value: Exact | null, goal: Exact, { equal: rule }: MeasurementSystem): Achieved {
  if (value === null) return made('equal.baseZero', ZERO);
  if (rule === 'onOff' || goal.lte(0)) return made('equal.onOff', allOrNothing(value.eq(goal)));
  const distance = value.minus(goal).abs();
  return made('equal.proportional', HUNDRED.mul(goal.minus(distance)).div(goal));
}
