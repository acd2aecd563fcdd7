import {
  IndividualSet,
  Measurement,
  MeasurementSystem,
  Period,
  Plan,
  PlanVersion,
  Position,
  Report,
  Unit,
} from '../../schema/src/model/index.ts';
import { DEFAULT_RULES } from '../../server/src/domain/measurement-system/index.ts';
import { openSlots } from '../../server/src/measurements/slots.ts';
import type { Client, Office } from '../kit/index.ts';
import { give, type WithData } from './results.ts';
import { DECEMBER } from './values.ts';

/* Evaluation sheets as the stories look at them, in an office whose year is over and approved. */

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

const LINE = 'kind code evaluatorId amount of weight score points rounded flags';
export const SHEET = `id version state number year planId personId personName position { code } unit { code } clusterCode
  officeFrom officeTo officeDays contestUntil replacesId replacedById isOwn allowedActions blockedActions { action reason }
  weights { body unit individual behaviours } catalogue { code weight descriptors } officeBySeats { from to days }
  ownAssessment { marks { code mark comment } text }
  byEvaluators { evaluatorId evaluatorName from to marks { code mark comment } text }
  interimTalks { on note byName } conciliation { on note present byName } staffMarks { people mean }
  results { body unit individual planVersionId period frozen final } resultsChanged
  figures { score exact behaviours band resultPercent days yearDays duePercent lines { ${LINE} } }
  contestReason outcome outcomeReason decidedByName reason snapshotJson proposedByName calibratedByName`;

export const sheetOf = async (person: Client, id: string): Promise<Any> =>
  (await person.query(`query ($id: ID!) { evaluation(id: $id) { ${SHEET} } }`, { id })).evaluation;

export const sheetsOf = async (person: Client, filter: object = {}): Promise<Any[]> =>
  (
    await person.query(
      `query ($filter: EvaluationFilter!) { evaluations(filter: $filter) { total items {
        id version state number year position { code } personId personName allowedActions blockedActions { action reason } } } }`,
      { filter },
    )
  ).evaluations.items;

/** One of the mutations that answer the whole sheet, on the sheet as it stands. */
export async function change(person: Client, mutation: string, id: string, more: object = {}): Promise<Any> {
  const { version: expectedVersion } = await seen(person, id);
  const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await person.query(`mutation ($input: ${input}!) { ${mutation}(input: $input) { ${SHEET} } }`, {
    input: { id, expectedVersion, ...more },
  });
  return answer[mutation];
}

export async function step(person: Client, id: string, action: string, reason?: string): Promise<string> {
  const { version: expectedVersion } = await seen(person, id);
  const input = { resource: 'evaluations', id, action, expectedVersion, reason };
  return (await person.query('mutation ($input: AdvanceInput!) { advance(input: $input) { state } }', { input }))
    .advance.state;
}

/** Without its contents: nothing is kept of it. */
const seen = async (person: Client, id: string): Promise<{ version: number }> =>
  (await sheetsOf(person)).find((sheet) => sheet.id === id) ?? { version: 1 };

export const openAll = async (hr: Client, planId: string): Promise<Any[]> =>
  (
    await hr.query(
      `mutation ($input: OpenEvaluationsInput!) { openEvaluations(input: $input) {
        id version state position { code } personName officeFrom officeTo officeDays } }`,
      { input: { planId } },
    )
  ).openEvaluations;

export const exportMerit = async (hr: Client, planId: string): Promise<Any> =>
  (
    await hr.query(
      `mutation ($input: ExportMeritInput!) { exportMerit(input: $input) { year rows {
        positionCode personName score band resultPercent days yearDays duePercent seal } } }`,
      { input: { planId } },
    )
  ).exportMerit;

/** Marks of C1 to C5, in order; those of 5, 1 and 2 are explained. */
export const marks = (...given: number[]): object[] =>
  given.map((mark, index) => ({
    code: `C${index + 1}`,
    mark,
    comment: mark === 3 || mark === 4 ? null : 'Come emerso nel colloquio.',
  }));

/** What was measured on 31/12; the rest of the plan was neutralised. Per cent: 92,33..., 75 and 95, so the body has 87,44... */
const MEASURED: readonly { readonly code: string; readonly nth?: number; readonly inputs: object }[] = [
  { code: '07.01', nth: 0, inputs: { numerator: '76', denominator: '100' } },
  { code: '07.01', nth: 1, inputs: { numerator: '8', denominator: '10' } },
  { code: '07.01', nth: 2, inputs: { value: '130' } },
  { code: '07.01', nth: 3, inputs: { value: '2' } },
  { code: '07.01', nth: 4, inputs: { value: '2' } },
  { code: '02.05', inputs: { value: '60' } },
  { code: '09.15', inputs: { value: '95' } },
  // Of the positions: 50, 100, (40 x 90 + 20 x 100) / 60 = 93,33..., 75; of Regolazione nothing.
  { code: 'PO_Staff_10_01', nth: 1, inputs: { value: '1' } },
  { code: 'PO_BP_10_01', nth: 1, inputs: { value: '2' } },
  { code: 'PO_ANAG CERT_01_01', inputs: { numerator: '90', denominator: '100' } },
  { code: 'PO_ANAG CERT_01_02', inputs: { value: '2' } },
  { code: 'PO_PROM SV EC_02_01', inputs: { value: '60' } },
];

/** The year is over: everybody's objectives were agreed on, and every value of 31/12 is approved. */
export async function endTheYear(office: WithData): Promise<{ planId: string }> {
  const { id: versionId, planId } = await office.db.read.findOneByOrFail(PlanVersion, { state: 'inForce', year: 2023 });
  const period = await office.db.read.findOneByOrFail(Period, { planId, endsOn: DECEMBER });
  await office.db.transaction(async (manager) => {
    await manager.update(IndividualSet, { versionId }, { state: 'approved' });
    await openSlots(manager, { versionId });
    const nothing = { state: 'approved', outcome: 'neutralised', reason: 'Sospesa dal Ministero.' } as const;
    await manager.update(Measurement, { periodId: period.id }, nothing as never);
  });
  for (const { inputs, ...place } of MEASURED) await give(office, place, inputs);
  return { planId };
}

/** The usual rules, adopted in the place of the demonstration's. */
export async function adoptSystem(office: Office, more: Partial<MeasurementSystem> = {}): Promise<string> {
  const body = await rootOf(office);
  const id = crypto.randomUUID();
  const row = {
    id,
    bodyId: body.id,
    number: 23,
    title: 'SMVP 2023',
    state: 'adopted',
    adoptedFor: body.id,
    ...DEFAULT_RULES,
    authorIds: [],
    createdAt: new Date('2023-01-10T09:00:00Z'),
    ...more,
  };
  await office.db.transaction(async (manager) => {
    await manager.update(MeasurementSystem, { adoptedFor: body.id }, { state: 'superseded', adoptedFor: null });
    await manager.insert(MeasurementSystem, row as never);
  });
  return id;
}

const rootOf = async (office: Office): Promise<Unit> => {
  const units = await office.db.read.find(Unit);
  const root = units.find(({ parentId }) => parentId === null);
  if (!root) throw new Error('there is no body');
  return root;
};

/** The OIV validated the Relazione. */
export async function validateReport(office: WithData, planId: string): Promise<void> {
  const plan = await office.db.read.findOneByOrFail(Plan, { id: planId });
  const row = {
    id: crypto.randomUUID(),
    planId,
    bodyId: plan.bodyId,
    year: plan.year,
    state: 'validated',
    authorIds: [],
    createdAt: new Date('2024-05-02T09:00:00Z'),
  };
  await office.db.transaction((manager) => manager.insert(Report, row as never));
}

export const positionId = async (office: Office, code: string): Promise<string> =>
  (await office.db.read.findOneByOrFail(Position, { code })).id;
