import { Indicator, Measurement, Objective, Period, PlanVersion, Unit } from '../../schema/src/model/index.ts';
import type { Client, Office } from '../kit/index.ts';
import { approveSet, DECEMBER } from './values.ts';

/* Scores as the stories look at them, and values written as if the office had been through all their review. */

const FIGURES = 'score exact coverage state';
const MESSAGES = 'messages { code paramsJson unit words }';
const OBJECTIVE = `objectiveId code title weight share units ${FIGURES} ${MESSAGES} indicators {
  indicatorId name kind unit target operator targetValue targetDate state value date achievement exact raw coverage
  weight share rule words joint ${MESSAGES} }`;
const RESULTS = `planVersionId periodId day final values mayBeProvisional
  body { ${FIGURES} ${MESSAGES} } chamber { ${FIGURES} } agency { ${FIGURES} }
  areas { areaId code title branch share ${FIGURES} ${MESSAGES} objectives { ${OBJECTIVE} } }
  units { unitId code name ${FIGURES} }
  positions { positionId code title unitCode ${FIGURES} ${MESSAGES} objectives { ${OBJECTIVE} } }`;

const ARGS = '$planVersionId: ID!, $periodId: ID, $values: String = "official", $final: Boolean';
const GIVEN = 'planVersionId: $planVersionId, periodId: $periodId, values: $values, final: $final';

/** Which version, which values, and for what. */
export interface Asked {
  readonly planVersionId: string;
  readonly periodId?: string;
  readonly values?: string;
  readonly final?: boolean;
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

export const resultsOf = async (person: Client, asked: Asked): Promise<Any> =>
  (await person.query(`query (${ARGS}) { results(${GIVEN}) { ${RESULTS} } }`, asked)).results;

export const explanationOf = async (person: Client, asked: Asked, node: object): Promise<Any> =>
  (
    await person.query(
      `query (${ARGS}, $node: ExplainedNodeInput!) { explanation(${GIVEN}, node: $node) { day final json nodes {
        parent depth is code label weight share counts rule words kind target valueState value date raw clamped floored
        banded counted joint combined inputs { numerator denominator value done date } using { name value }
        ${FIGURES} ${MESSAGES} } } }`,
      { ...asked, node },
    )
  ).explanation;

export const explanationJsonOf = async (person: Client, asked: Asked): Promise<string> =>
  (await person.query(`query (${ARGS}) { explanationJson(${GIVEN}) }`, asked)).explanationJson;

export const documentJsonOf = async (person: Client, { planVersionId, values = 'official' }: Asked): Promise<string> =>
  (
    await person.query('query ($id: ID!, $values: String!) { planDocumentJson(planVersionId: $id, values: $values) }', {
      id: planVersionId,
      values,
    })
  ).planDocumentJson;

/** Whatever has the office's database. */
export type WithData = Pick<Office, 'db'>;

export const inForceId = async (office: WithData): Promise<string> =>
  (await office.db.read.findOneByOrFail(PlanVersion, { state: 'inForce', year: 2023 })).id;

interface Place {
  readonly code: string;
  readonly nth?: number;
  readonly unit?: string;
  readonly day?: string;
}

/** The row of a value: of the objective's nth indicator, of one unit's slice where it has several. */
export async function rowAt(office: WithData, { code, nth = 0, unit, day = DECEMBER }: Place): Promise<Measurement> {
  const { read } = office.db;
  const versionId = await inForceId(office);
  const { planId } = await read.findOneByOrFail(PlanVersion, { id: versionId });
  const objective = await read.findOneByOrFail(Objective, { versionId, code });
  const indicators = await read.find(Indicator, { where: { objectiveId: objective.id }, order: { ordering: 'ASC' } });
  const period = await read.findOneByOrFail(Period, { planId, endsOn: day });
  const slice = unit && { sliceKey: (await read.findOneByOrFail(Unit, { code: unit })).id };
  const lineageId = indicators[nth]?.lineageId ?? '';
  return read.findOneByOrFail(Measurement, { lineageId, periodId: period.id, ...slice });
}

/** Writes a value in some state of its review; no value is without its period having been opened. */
export async function give(
  office: WithData,
  place: Place,
  inputs: object,
  more: Partial<Measurement> = {},
): Promise<Measurement> {
  const row = await rowAt(office, place);
  const written = { state: 'approved', outcome: 'measured', inputs, ...more } as Partial<Measurement>;
  await office.db.transaction(async (manager) => {
    await manager.update(Measurement, { id: row.id }, written as never);
    await manager.update(Period, { id: row.periodId, state: 'planned' }, { state: 'open' });
  });
  return row;
}

/** 07.01 of the worked examples: 92,33. */
export async function giveRegolazione(office: Office, more: Partial<Measurement> = {}): Promise<void> {
  const inputs = [
    { numerator: '76', denominator: '100' },
    { numerator: '8', denominator: '10' },
    { value: '130' },
    { value: '2' },
    { value: '2' },
  ];
  for (const [nth, typed] of inputs.entries()) await give(office, { code: '07.01', nth }, typed, more);
}

/** A position with 90, 100, 100, 100 and 50 on 40, 20, 20, 10 and 10: 91,00. Its set has to be approved first. */
export async function giveAnagrafico(office: Office): Promise<void> {
  const code = 'PO_ANAG CERT';
  await give(office, { code: `${code}_01_01` }, { numerator: '90', denominator: '100' });
  await give(office, { code: `${code}_01_02` }, { value: '2' });
  const ratios = { numerator: '50', denominator: '1000', baseNumerator: '60', baseDenominator: '1000' };
  await give(office, { code: `${code}_01_03` }, ratios);
  await give(office, { code: `${code}_10_01`, nth: 0 }, { done: true, date: '2023-12-31' });
  await give(office, { code: `${code}_10_01`, nth: 1 }, { value: '1' });
}

/** Seven services of the worked example: 66 of 75 together, 97,78. */
const SERVED = [
  ['promozione', '10', '10'],
  ['regolazione', '20', '25'],
  ['anagrafico', '5', '5'],
  ['bilancio', '9', '12'],
  ['segreteria', '8', '8'],
  ['legale', '4', '4'],
  ['documentale', '10', '11'],
] as const;

/** Worked examples at the end of the year, as if everybody had done their part. */
export async function giveExamples(office: Office): Promise<void> {
  await approveSet(office, 'po.anagrafico', 'PO_ANAG CERT');
  await giveRegolazione(office);
  await giveAnagrafico(office);
  await give(office, { code: '07.02' }, { done: true, date: '2023-12-20' });
  await give(office, { code: '07.03' }, { done: true, date: '2023-07-14' });
  for (const [unit, numerator, denominator] of SERVED)
    await give(office, { code: '09.01', unit }, { numerator, denominator });
}
