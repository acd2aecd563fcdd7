import { type Derived, deriveFigure, type Exact, type Inputs } from '@albero/schema/rules';
import { type Achieved, achieve, type TargetRule, targetFault } from './achieve.ts';
import { HUNDRED, ZERO } from './figures.ts';
import { type Limited, limit } from './limits.ts';
import type { Message } from './messages.ts';
import type { Occasion, ScoredIndicator, ScoredMeasurement } from './plan.ts';
import type { Counted } from './roll-up.ts';
import type { MeasurementSystem } from './system.ts';

/** How and when a plan is scored. */
export interface Run extends Occasion {
  readonly system: MeasurementSystem;
}

export type LeafState = 'measured' | 'missing' | 'inProgress' | 'notMeasurable' | 'neutralised' | 'error';
export type JointMode = 'pooled' | 'average' | 'minimum' | 'all';
export type LeafRule =
  | TargetRule
  | 'missingAtClose.zero'
  | 'zeroDenominator.full'
  | 'zeroDenominator.zero'
  | `joint.${Exclude<JointMode, 'pooled'>}`;

/** An indicator in a period, scored; or one unit's slice of it. */
export interface Leaf extends Counted {
  readonly state: LeafState;
  readonly value: Exact | null;
  readonly date: string | null;
  /** Per cent, not rounded, after every limit; null: none is shown. */
  readonly achievement: Exact | null;
  readonly rule: LeafRule | null;
  readonly raw: Exact | null;
  readonly messages: readonly Message[];
  /** What the value was made of: as typed, or added up. */
  readonly inputs: Inputs | null;
  /** Further figures that the rule used. */
  readonly using: Readonly<Record<string, string>>;
  readonly limited: Limited | null;
  readonly joint: Joint | null;
}

export interface Joint {
  readonly mode: JointMode;
  /** As it came out: what does not add up is averaged. */
  readonly combined: JointMode;
  readonly slices: readonly Slice[];
}

export interface Slice {
  readonly unit: string;
  readonly leaf: Leaf;
}

const EMPTY = {
  value: null,
  date: null,
  achievement: null,
  rule: null,
  raw: null,
  messages: [],
  inputs: null,
  using: {},
  limited: null,
  joint: null,
} as const;

/** A value that is not there although it should: nothing yet, and zero or nothing when the year is closed. */
export function pending(state: 'missing' | 'inProgress' | 'error', run: Run, messages: readonly Message[] = []): Leaf {
  const isZero = run.final && run.system.missingAtClose === 'zero';
  const counted = isZero ? ZERO : null;
  return {
    ...EMPTY,
    state,
    standing: 'missing',
    counted,
    coverage: ZERO,
    achievement: state === 'error' ? null : counted,
    rule: isZero ? 'missingAtClose.zero' : null,
    messages,
  };
}

export const neutralised = (messages: readonly Message[]): Leaf => ({
  ...EMPTY,
  state: 'neutralised',
  standing: 'excluded',
  counted: null,
  coverage: null,
  messages,
});

/** What could not be measured is left out, unless the measurement system lets it count. */
export function notMeasurable({ system: { zeroDenominator } }: Run, messages: readonly Message[] = []): Leaf {
  if (zeroDenominator === 'neutral') return { ...neutralised(messages), state: 'notMeasurable' };
  const counted = zeroDenominator === 'full' ? HUNDRED : ZERO;
  return {
    ...EMPTY,
    state: 'notMeasurable',
    standing: 'scored',
    counted,
    coverage: HUNDRED,
    achievement: counted,
    rule: `zeroDenominator.${zeroDenominator}`,
    messages,
  };
}

/** The achievements of several slices made into one; it has no value of its own, and no limit is set to it again. */
export const combination = (achievement: Exact, mode: Exclude<JointMode, 'pooled'>): Leaf => ({
  ...EMPTY,
  state: 'measured',
  standing: 'scored',
  raw: achievement,
  achievement,
  counted: achievement,
  coverage: HUNDRED,
  rule: `joint.${mode}`,
});

const inMessages = ({ issues }: Derived<unknown>): Message[] =>
  issues.map(({ code, field }) => ({ code, params: { field } }));

/**
 * What is scored where one value is expected. State comes first, then the inputs, then the target.
 * @param found the measurements of the period that stand in this place: none, one, or too many
 */
export function scoreOne(indicator: ScoredIndicator, found: readonly ScoredMeasurement[], run: Run): Leaf {
  if (found.length > 1)
    return pending('error', run, [{ code: 'SEVERAL_VALUES', params: { count: String(found.length) } }]);
  const [measurement] = found;
  if (!measurement) return pending(isInProgress(indicator, run) ? 'inProgress' : 'missing', run);
  if (measurement.state === 'neutralised') return neutralised(measurement.reason ? [] : [{ code: 'REASON_MISSING' }]);
  return scoreInputs(indicator, measurement, run);
}

/** Not due yet. */
const isInProgress = ({ kind, target: { operator, date } }: ScoredIndicator, { final, period }: Run): boolean =>
  !final && kind === 'date' && operator === 'by' && date !== null && date > period;

/** The same for inputs, typed or added up. */
export function scoreInputs(
  indicator: ScoredIndicator,
  { state, inputs = {} }: Pick<ScoredMeasurement, 'state' | 'inputs'>,
  run: Run,
): Leaf {
  const derived = deriveFigure({
    kind: indicator.kind,
    inputs,
    outcome: state,
    targetDate: indicator.target.date,
    periodDay: run.period,
    scaleMin: indicator.scale?.min ?? null,
    scaleMax: indicator.scale?.max ?? null,
  });
  const messages = inMessages(derived);
  if (derived.state === 'notMeasurable') return { ...notMeasurable(run, messages), inputs };
  if (derived.state !== 'measured') return { ...pending('error', run, messages), inputs };

  const fault = targetFault(indicator);
  const { value, date } = derived;
  if (fault) return { ...pending('error', run, [...messages, fault]), inputs, value, date };
  if (derived.date === null && isInProgress(indicator, run)) return { ...pending('inProgress', run), inputs };
  return measured(derived, achieve(derived, indicator, run.system), { run, inputs, messages });
}

interface Context {
  readonly run: Run;
  readonly inputs: Inputs;
  readonly messages: readonly Message[];
}

function measured(
  { value, date }: Derived<Exact>,
  { raw, ...achieved }: Achieved,
  { run, inputs, messages }: Context,
): Leaf {
  const limited = limit(raw, run.system);
  return {
    ...EMPTY,
    state: 'measured',
    standing: 'scored',
    value,
    date,
    inputs,
    raw,
    limited,
    achievement: limited.achievement,
    counted: limited.achievement,
    coverage: HUNDRED,
    rule: achieved.rule,
    using: achieved.using,
    messages: [...messages, ...achieved.messages],
  };
}
