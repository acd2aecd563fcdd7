import { v7 as uuid } from 'uuid';
import { Act, Evidence, Indicator, Measurement, Objective, Period, Person } from '../../schema/src/model/index.ts';
import type { Office } from '../kit/index.ts';
import { tasksOf } from './inbox.ts';
import { finalYear } from './reports.ts';
import { approveSet, DECEMBER, findValue } from './values.ts';

/* A year of which an OIV has something to look at. */

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

export const indexOf = async (office: Office, who: string, planId: string): Promise<Any> =>
  (
    await office.as(who).query(
      `query ($planId: ID!) { evidenceIndex(planId: $planId) { day proofs missingProofs values {
        measurementId areaCode objectiveCode indicatorName unitCode slice state outcome value date isProofRequired isProofMissing
        proofs { title sha256 protocol kind } } } }`,
      { planId },
    )
  ).evidenceIndex;

export const dossierOf = async (office: Office, who: string, reportId: string): Promise<Any> =>
  JSON.parse(
    (await office.as(who).query('query ($reportId: ID!) { oivDossier(reportId: $reportId) }', { reportId })).oivDossier,
  );

export const kindsOf = async (office: Office, who: string): Promise<string[]> =>
  (await tasksOf(office, who))
    .filter(({ kind }) => kind.endsWith('Report'))
    .map(({ kind, dueOn }) => `${kind} ${dueOn}`);

/** What was arranged: the plan, and the value that has a proof, remarks of the OIV and was sent late. */
export interface Examined {
  readonly planId: string;
  readonly proved: Measurement;
}

export async function yearToExamine(office: Office): Promise<Examined> {
  await approveSet(office, 'po.bilancio', 'PO_BP');
  const { planId } = await finalYear(office);
  const proved = await prove(office);
  await sendLate(office, proved);
  await remark(office, proved);
  return { planId, proved };
}

/** 07.01 asks for proofs: of its first indicator there is a file with a protocol number, of the second nothing. */
async function prove(office: Office): Promise<Measurement> {
  const [first, second] = await Promise.all(
    [0, 1].map((nth) => findValue(office, { code: '07.01', day: DECEMBER, nth })),
  );
  const { read } = office.db;
  const proved = await read.findOneByOrFail(Measurement, { id: first?.id ?? '' });
  const addedById = (await read.findOneByOrFail(Person, { username: 'referente.regolazione' })).id;
  await office.db.transaction(async (manager) => {
    for (const value of [first, second])
      await manager.update(Indicator, { id: value?.indicator.id ?? '' }, { evidenceRequired: true });
    await manager.insert(Evidence, {
      ...{ id: uuid(), measurementId: proved.id, bodyId: proved.bodyId, kind: 'file', title: 'registro.pdf' },
      ...{ sha256: 'ab'.repeat(32), protocol: '0012345/2024', mediaType: 'application/pdf', size: 10, url: null },
      ...{ addedById, addedAt: new Date('2024-01-10T08:00:00Z') },
    } as never);
  });
  return proved;
}

/** Ten days after its last day. */
const sendLate = (office: Office, { id, periodId, bodyId }: Measurement): Promise<void> =>
  office.db.transaction(async (manager) => {
    await manager.update(Period, { id: periodId }, { deadline: '2024-01-15' });
    await manager.insert(Act, {
      ...{ id: uuid(), at: new Date('2024-01-25T09:00:00Z'), bodyId, personId: null, onBehalfOfId: null },
      ...{ role: null, resource: 'measurements', recordId: id, action: 'submit', fromState: 'draft' },
      ...{ toState: 'submitted', reason: null, changes: null, seq: 99, hash: 'x' },
    } as never);
  });

/** Of the OIV on an objective, on a value and on a position's own; of the planner, whose words are no remarks. */
async function remark(office: Office, proved: Measurement): Promise<void> {
  const say = (who: string, resource: string, id: string, text: string) =>
    office.as(who).query('mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }', {
      input: { resource, id, text },
    });
  const objective = await office.db.read.findOneByOrFail(Objective, { code: '07.01' });
  const [own] = await individualValues(office, proved);
  await say('oiv', 'objectives', objective.id, 'Il target è prudente.');
  await say('oiv', 'measurements', proved.id, 'Il registro è completo?');
  await say('controllo', 'objectives', objective.id, 'Non è dell’OIV.');
  await say('oiv', 'individualMeasurements', own?.id ?? '', 'CANARINO della persona');
}

/** The values of positions at the year's last day. */
export const individualValues = async (office: Office, { periodId }: Measurement): Promise<Measurement[]> =>
  (await office.db.read.findBy(Measurement, { periodId })).filter(({ positionId }) => positionId !== null);
