import { CHECKLIST } from '../../schema/src/contract/index.ts';
import { Indicator, Measurement, Period, PlanVersion, type Report } from '../../schema/src/model/index.ts';
import type { Client, Office } from '../kit/index.ts';
import { advance, DECEMBER } from './values.ts';

/* What the stories of the Relazione have in common: a year whose values are final, and the way of a Relazione. */

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

const FIGURES = 'code title score exact coverage state';
const REPORT = `id planId year state text reason conclusion adoptionBody adoptionAct adoptionDate adoptedByName
  validatedByName validatedAt version allowedActions blockedActions { action reason } planVersion { id state }
  scores { planVersionId day fingerprint semaphores { green amber } body { ${FIGURES} } chamber { ${FIGURES} } agency { ${FIGURES} }
    areas { ${FIGURES} } units { ${FIGURES} } }`;
const PAPERS = `id reportId version allowedActions blockedActions { action reason }
  checklist { code section isCondition outcome note } sample { seed values { measurementId outcome note } }`;

/** Every value of the year's last day was entered, checked and approved. */
export async function finalYear(office: Office): Promise<{ readonly planId: string; readonly versionId: string }> {
  const { id: versionId, planId } = await office.db.read.findOneByOrFail(PlanVersion, { state: 'inForce', year: 2023 });
  const { id: periodId } = await office.db.read.findOneByOrFail(Period, { planId, endsOn: DECEMBER });
  const indicators = await office.db.read.findBy(Indicator, { versionId });
  const kinds = new Map(indicators.map(({ lineageId, kind }) => [lineageId, kind]));
  await office.db.transaction(async (manager) => {
    const values = await manager.findBy(Measurement, { periodId });
    for (const kind of new Set(kinds.values())) {
      const ids = values.filter(({ lineageId }) => kinds.get(lineageId) === kind).map(({ id }) => id);
      const written = { state: 'approved', outcome: 'measured', inputs: INPUTS[kind] };
      await manager
        .createQueryBuilder()
        .update(Measurement)
        .set(written as never)
        .whereInIds(ids)
        .execute();
    }
  });
  return { planId, versionId };
}

const INPUTS: Readonly<Record<Indicator['kind'], object>> = {
  count: { value: '7' },
  percentage: { value: '80' },
  ratio: { numerator: '8', denominator: '10' },
  averageDuration: { value: '12' },
  averageCount: { value: '9' },
  scale: { value: '3.5' },
  binary: { done: true, date: '2023-12-20' },
  date: { done: true, date: '2023-12-20' },
  ratioOfRatios: { numerator: '50', denominator: '1000', baseNumerator: '60', baseDenominator: '1000' },
};

const asking = async (person: Client, document: string, name: string, variables: object): Promise<Any> =>
  (await person.query(document, variables))[name];

export const reportsOf = async (person: Client): Promise<Any[]> =>
  (await person.query(`{ reports { total items { ${REPORT} } } }`)).reports.items;
export const reportById = (person: Client, id: string): Promise<Any> =>
  asking(person, `query ($id: ID!) { report(id: $id) { ${REPORT} } }`, 'report', { id });
export const papersOf = async (person: Client, reportId: string): Promise<Any> =>
  (
    await person.query(`query ($filter: PapersFilter) { workingPapers(filter: $filter) { items { ${PAPERS} } } }`, {
      filter: { reportId },
    })
  ).workingPapers.items[0];

const deed = (person: Client, mutation: string, type: string, fields: string, input: object): Promise<Any> =>
  asking(person, `mutation ($input: ${type}!) { ${mutation}(input: $input) ${fields} }`, mutation, { input });

export const createReport = (person: Client, planId: string): Promise<Any> =>
  deed(person, 'createReport', 'CreateReportInput', `{ ${REPORT} }`, { planId });
export const writeReport = (person: Client, { id, version }: Any, text: string | null): Promise<Any> =>
  deed(person, 'updateReport', 'UpdateReportInput', `{ ${REPORT} }`, { id, expectedVersion: version, text });
export const deleteReport = (person: Client, { id, version }: Any): Promise<boolean> =>
  deed(person, 'deleteReport', 'DeleteReportInput', '', { id, expectedVersion: version });
export const examine = (person: Client, { id, version }: Any, input: object): Promise<Any> =>
  deed(person, 'examineReport', 'ExamineReportInput', `{ ${PAPERS} }`, { id, expectedVersion: version, ...input });
export const pickSample = (person: Client, { id, version }: Any, input: object): Promise<Any> =>
  deed(person, 'pickSample', 'PickSampleInput', `{ ${PAPERS} }`, { id, expectedVersion: version, ...input });

export const ACT = { body: 'Giunta camerale', act: '2024000050', date: '2024-05-20' };

/** One step of a Relazione, from what it is now. @returns the Relazione afterwards, as the OIV reads it */
export async function stepReport(
  office: Office,
  who: string,
  action: string,
  id: string,
  more: object = {},
): Promise<Any> {
  const { version } = await reportById(office.as('oiv'), id);
  await advance(office.as(who), { resource: 'reports', id, action, expectedVersion: version, ...more });
  return reportById(office.as('oiv'), id);
}

/** Written by the planner and adopted by the board. */
export async function adoptedReport(office: Office): Promise<Any> {
  const { planId } = await finalYear(office);
  const begun = await createReport(office.as('controllo'), planId);
  await writeReport(office.as('controllo'), begun, 'L’anno in breve.');
  return stepReport(office, 'giunta', 'adopt', begun.id, { adoption: ACT });
}

/** All points of the checklist are met. */
export const ALL_YES = CHECKLIST.map(({ code }) => ({ code, outcome: 'yes', note: null }));

/** The same, examined and validated by the OIV. */
export async function validatedReport(office: Office): Promise<Any> {
  const { id } = await adoptedReport(office);
  await examine(office.as('oiv'), await papersOf(office.as('oiv'), id), { checklist: ALL_YES });
  return stepReport(office, 'oiv', 'validate', id, { reason: 'Conforme, attendibile, comprensibile.' });
}

export type { Report };
