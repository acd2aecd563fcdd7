import type { IndicatorKind, Pooling } from '@albero/schema/contract';
import { checkScorable, type PlanDocument, parseDocument } from '../../server/src/documents/index.ts';
import { latestPeriod, printedScore, scorePlan } from '../../server/src/domain/scoring/index.ts';

type Area = PlanDocument['areas'][number];
type Objective = Area['objectives'][number];
export type Indicator = Objective['indicators'][number];
type Measurement = NonNullable<Indicator['measurements']>[number];
export type Inputs = NonNullable<Measurement['inputs']>;
export type System = NonNullable<PlanDocument['measurementSystem']>;

export const YEAR_END = '2023-12-31';

/** '>= 80', '<= 5', '= 100', 'by 2023-06-30'; '' has lost its operator. */
function target(words: string): Indicator['target'] {
  const [operator = '', figure = null] = words.split(' ');
  if (operator === '') return { operator: null, value: null, date: null, printed: words };
  if (operator === 'by') return { operator, value: null, date: figure, printed: words };
  return { operator: operator as '>=', value: figure, date: null, printed: words };
}

/** A measured value at the end of the year, or a slice of one. */
export const measured = (inputs: Inputs, unit?: string, period = YEAR_END): Measurement => ({
  period,
  ...(unit !== undefined && { unit }),
  state: 'measured',
  inputs,
});
/** Left out by a decision. */
export const neutralised: Measurement = { period: YEAR_END, state: 'neutralised', reason: 'sospeso per legge' };

interface Parts {
  readonly weight?: string | null;
  readonly pooling?: Pooling;
  readonly scale?: { min: string; max: string };
  readonly baseline?: string;
  readonly slices?: Measurement[];
}

/** An indicator with its value at the end of the year; null: nobody measured it. */
export const indicator = (
  kind: IndicatorKind,
  words: string,
  inputs: Inputs | null,
  { weight = '100.00', pooling, scale, baseline, slices }: Parts = {},
): Indicator => ({
  name: `${kind} ${words}`,
  kind,
  weight,
  typology: null,
  unit: null,
  algorithm: { numerator: '', denominator: null },
  baseline: baseline === undefined ? null : { year: 2022, value: baseline },
  target: target(words),
  ...(pooling && { pooling }),
  ...(scale && { scale }),
  measurements: slices ?? (inputs ? [measured(inputs)] : []),
});

export const objective = (
  code: string,
  indicators: Indicator[],
  { weight = '100.00', units = ['u1'] }: { weight?: string | null; units?: string[] } = {},
): Objective => ({ code, title: code, weight, description: null, units, indicators });

export const area = (
  code: string,
  objectives: Objective[],
  { branch = 'chamber', weight }: { branch?: Area['branch']; weight?: string } = {},
): Area => ({ code, title: code, branch, ...(weight !== undefined && { weight }), objectives });

export const position = (code: string, ...objectives: Indicator[][]): PlanDocument['positions'][number] => ({
  code,
  title: code,
  unit: 'u1',
  objectives: objectives.map((indicators, index) => ({
    code: `${code}_${index + 1}`,
    title: code,
    description: null,
    indicators,
  })),
});

/** A whole document, as somebody would write it and the program read it. */
export function written(
  areas: Area[],
  { system, positions = [] }: { system?: System; positions?: PlanDocument['positions'] } = {},
): PlanDocument {
  const named = new Set(['u1', ...areas.flatMap(({ objectives }) => objectives.flatMap(({ units }) => units))]);
  return parseDocument({
    format: 'albero-plan/1',
    organisation: { name: 'Camera di Prova', abbreviation: 'CdP' },
    units: [...named].map((code) => ({ code, name: code, kind: 'service' })),
    plan: { title: 'Piano', year: 2023, triennium: { from: 2023, to: 2025 }, adoption: null },
    ...(system && { measurementSystem: system }),
    areas,
    positions,
  });
}

/** What `albero score` prints of a document that it accepts. */
export function score(
  document: PlanDocument,
  { period = latestPeriod(document) ?? YEAR_END, final = false } = {},
): ReturnType<typeof printedScore> {
  const faults = checkScorable(document);
  if (faults.length > 0) throw new Error(`The document is refused: ${JSON.stringify(faults)}`);
  return printedScore(scorePlan(document, { period, final }));
}

type Options = { system?: System; period?: string; final?: boolean };

/** One indicator alone in its plan, as it is printed. */
export function scoreOf(one: Indicator, { system, ...occasion }: Options = {}) {
  const document = written([area('01', [objective('01.01', [one])])], system && { system });
  return score(document, occasion).areas[0]?.objectives[0]?.indicators[0];
}

/** One objective alone in its plan. */
export function objectiveOf(one: Objective, { system, ...occasion }: Options = {}) {
  return score(written([area('01', [one])], system && { system }), occasion).areas[0]?.objectives[0];
}
