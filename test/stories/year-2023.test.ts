import { Act, Measurement, PlanVersion } from '@albero/schema/model';
import { expect, test } from 'vitest';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { enter, enterAndSend, reviewAll, step, steps, valuesOf } from './hands.ts';
import { saveWeights } from './office.ts';
import { as, beginOffice, HEADS, onDay, UNITS } from './people.ts';
import { edit, move, movePeriod, objectiveByCode, periodOn, version } from './plan.ts';

const JUNE = '2023-06-30';
const DECEMBER = '2023-12-31';
/** The only children whose weight the printed plan leaves out: each weighs the whole. */
const ONLY_CHILDREN = ['09.25', '10.01', '10.02', '10.04', '10.05', '11.01', '11.02'];
const ADOPTION = { body: 'Giunta camerale', act: '2023000005', date: '2023-01-30', annex: 'All. 1.1' };
const REVISION = { body: 'Giunta camerale', act: '2023000061', date: '2023-07-27', annex: null };

/** Everything that an office does with its plan in a year, with the real plan of 2023 and the real roles, from nothing. */
eachDatabase(
  'the year 2023',
  (office) => {
    test('is planned, adopted, measured, revised, measured again and closed', { timeout: 240_000 }, async () => {
      onDay(office, '2023-01-10');
      const { versionId } = await beginOffice(office);

      await theDraftIsNotReady(office, versionId);
      await theMissingWeightsAreSettled(office, versionId);
      await thePlanIsAdopted(office, versionId);
      await thePositionsAgreeOnTheirObjectives(office, versionId);
      await theHalfYearIsMeasured(office, versionId);
      const revisedId = await thePlanIsRevisedInJuly(office, versionId);
      await theYearEndIsMeasured(office, revisedId);
      await thePlanIsClosed(office, revisedId);
      await theNextYearBegins(office, revisedId);
      await everyActIsInItsPlace(office);
    });
  },
  { content: 'empty' },
);

async function theDraftIsNotReady(office: Office, id: string): Promise<void> {
  const planner = as(office, 'controllo');
  expect(await move(planner, id, 'submit')).toBe('underReview');

  const { readiness } = await version(planner, id);
  expect(readiness.filter(({ path }) => path.endsWith('weight')).length).toBeGreaterThanOrEqual(8);
  await expectRefused(move(planner, id, 'propose'), 'INVALID');

  expect(await move(planner, id, 'withdraw')).toBe('draft');
}

async function theMissingWeightsAreSettled(office: Office, id: string): Promise<void> {
  const planner = as(office, 'controllo');
  for (const code of ONLY_CHILDREN)
    await edit(planner, id, code, ({ indicators }) => (indicators[0].weight = '100.00'));
  await edit(planner, id, 'Az_7.1', ({ indicators }) => (indicators[1].weight = '0.00'));
  await edit(planner, id, '09.03', ({ indicators }) => (indicators[0].operator = '>='));

  expect((await version(planner, id)).readiness).toEqual([]);
}

async function thePlanIsAdopted(office: Office, id: string): Promise<void> {
  onDay(office, '2023-01-25');
  const planner = as(office, 'controllo');
  const secretary = as(office, 'segretario');
  await move(planner, id, 'submit');
  await move(planner, id, 'propose');
  await expectRefused(move(planner, id, 'approve'), 'FORBIDDEN');
  expect(await move(secretary, id, 'approve')).toBe('approved');

  onDay(office, '2023-01-30');
  await expectRefused(move(as(office, 'giunta'), id, 'adopt'), 'INVALID');
  expect(await move(as(office, 'giunta'), id, 'adopt', { adoption: ADOPTION })).toBe('inForce');
  expect(await version(as(office, 'hr'), id)).toMatchObject({ state: 'inForce', adoptionAct: '2023000005' });
}

async function thePositionsAgreeOnTheirObjectives(office: Office, versionId: string): Promise<void> {
  onDay(office, '2023-02-10');
  for (const { username } of HEADS) {
    const person = as(office, username);
    const [set] = await setsOf(person, versionId);
    if (username === 'po.staff') await expectRefused(stepOfSet(person, set, 'submit'), 'WEIGHTS_NOT_100');
    if (username === 'po.staff') await saveWeights(person, set.id);
    await stepOfSet(person, (await setsOf(person, versionId))[0], 'submit');
  }
  const secretary = as(office, 'segretario');
  await steps(secretary, 'individualSets', 'approve', await setsOf(secretary, versionId));
}

// biome-ignore lint/suspicious/noExplicitAny: a story reads whatever the answer holds and says what it expects
type Any = any;

async function setsOf(person: ReturnType<typeof as>, versionId: string): Promise<Any[]> {
  const { individualSets } = await person.query(
    `query ($filter: IndividualSetFilter!) { individualSets(filter: $filter) { items { id version allowedActions } } }`,
    { filter: { versionId } },
  );
  return individualSets.items.filter(({ allowedActions }: Any) => allowedActions.length > 1);
}

const stepOfSet = (person: ReturnType<typeof as>, { id, version: expectedVersion }: Any, action: string) =>
  step(person, { resource: 'individualSets', id, action, expectedVersion });

/** All nine services and five heads enter what is theirs; the planner verifies, the Segretario Generale approves. */
async function measure(office: Office, periodId: string): Promise<number> {
  let entered = 0;
  for (const unit of UNITS) {
    const own = await enterAndSend(as(office, `referente.${unit}`), periodId, false);
    expect(own, unit).toBeGreaterThan(0);
    entered += own;
  }
  for (const { username } of HEADS) entered += await enterAndSend(as(office, username), periodId, true);
  return entered;
}

async function review(office: Office, periodId: string, expected: number): Promise<void> {
  expect(await reviewAll(as(office, 'controllo'), periodId, 'submitted', 'verify')).toBe(expected);
  expect(await reviewAll(as(office, 'segretario'), periodId, 'verified', 'approve')).toBe(expected);
}

async function theHalfYearIsMeasured(office: Office, versionId: string): Promise<void> {
  onDay(office, '2023-06-26');
  const planner = as(office, 'controllo');
  const june = await periodOn(planner, versionId, JUNE);
  await planner.query('mutation ($input: UpdatePeriodInput!) { updatePeriod(input: $input) { id } }', {
    input: { id: june.id, expectedVersion: june.version, opensOn: '2023-06-26', deadline: '2023-07-15' },
  });
  const [locked] = await valuesOf(as(office, 'referente.legale'), { mine: true, periodId: june.id });
  expect(locked?.entryLock).toBe('PERIOD_NOT_OPEN');
  await movePeriod(planner, versionId, JUNE, 'open');

  onDay(office, '2023-07-03');
  const entered = await measure(office, june.id);
  expect(entered).toBe(await office.db.read.countBy(Measurement, { periodId: june.id }));
  await review(office, june.id, entered);

  onDay(office, '2023-07-16');
  await movePeriod(as(office, 'controllo'), versionId, JUNE, 'close');
  expect(await office.db.read.countBy(Measurement, { periodId: june.id, state: 'approved' })).toBe(entered);
}

async function thePlanIsRevisedInJuly(office: Office, inForceId: string): Promise<string> {
  onDay(office, '2023-07-20');
  const planner = as(office, 'controllo');
  const { version: expectedVersion } = await version(planner, inForceId);
  const { revisePlan } = await planner.query(
    'mutation ($input: RevisePlanInput!) { revisePlan(input: $input) { id state number } }',
    {
      input: {
        id: inForceId,
        expectedVersion,
        cause: 'exogenous',
        reason: 'Il bando regionale è stato rinviato: il numero delle analisi va ridotto.',
        effectiveOn: '2023-07-01',
      },
    },
  );
  expect(revisePlan).toMatchObject({ state: 'draft', number: 2 });
  await edit(planner, revisePlan.id, '02.05', ({ indicators }) => (indicators[0].targetValue = '60'));

  const { comparePlans } = await planner.query(
    `query ($from: ID!, $to: ID!) { comparePlans(fromId: $from, toId: $to) { added removed changed text
      nodes { kind change code fields { field before after } } } }`,
    { from: inForceId, to: revisePlan.id },
  );
  expect(comparePlans).toMatchObject({ added: 0, removed: 0, changed: 1 });
  expect(comparePlans.text).toContain('60');

  await move(planner, revisePlan.id, 'submit');
  await move(planner, revisePlan.id, 'propose');
  await move(as(office, 'segretario'), revisePlan.id, 'approve');
  onDay(office, '2023-07-27');
  await move(as(office, 'giunta'), revisePlan.id, 'adopt', { adoption: REVISION });

  expect((await version(as(office, 'hr'), inForceId)).state).toBe('superseded');
  const june = await periodOn(as(office, 'controllo'), revisePlan.id, JUNE);
  const kept = await valuesOf(as(office, 'controllo'), { periodId: june.id, text: '02.05' });
  expect(kept).toMatchObject([{ state: 'approved', indicator: { targetValue: '60' } }]);
  return revisePlan.id;
}

async function theYearEndIsMeasured(office: Office, versionId: string): Promise<void> {
  onDay(office, '2024-01-08');
  const december = await periodOn(as(office, 'controllo'), versionId, DECEMBER);
  await movePeriod(as(office, 'controllo'), versionId, DECEMBER, 'open');
  await neutralise(office, december.id);

  const entered = await measure(office, december.id);
  await expectRefused(move(as(office, 'segretario'), versionId, 'close'), 'WRONG_STATE', {
    reason: 'VALUES_NOT_FINAL',
  });
  await review(office, december.id, entered);
  await movePeriod(as(office, 'controllo'), versionId, DECEMBER, 'close');
}

/** 09.01 could not be measured as planned: the service asks, the OIV says what it thinks, the SG decides. */
async function neutralise(office: Office, periodId: string): Promise<void> {
  const contact = as(office, 'referente.legale');
  const [value] = await valuesOf(contact, { mine: true, periodId, states: ['missing'] });
  if (!value) throw new Error('nothing to neutralise');
  const asked = await enter(contact, value, {
    outcome: 'neutralised',
    reason: 'L’attività è stata sospesa dal Ministero per tutto il semestre.',
    actReference: 'Nota MIMIT 0123456/2023',
  });
  await steps(contact, 'measurements', 'submit', [asked]);
  const [sent] = await valuesOf(as(office, 'oiv'), { periodId, states: ['submitted'] });
  await as(office, 'oiv').query('mutation ($input: GiveOpinionInput!) { giveOpinion(input: $input) { opinion } }', {
    input: { id: sent?.id, expectedVersion: sent?.version, opinion: 'Parere favorevole: la causa è esterna.' },
  });
  expect(await reviewAll(as(office, 'controllo'), periodId, 'submitted', 'verify')).toBe(1);
  expect(await reviewAll(as(office, 'segretario'), periodId, 'verified', 'approve')).toBe(1);
}

async function thePlanIsClosed(office: Office, versionId: string): Promise<void> {
  onDay(office, '2024-02-20');
  const december = await periodOn(as(office, 'controllo'), versionId, DECEMBER);
  await reviewAll(as(office, 'controllo'), december.id, 'approved', 'consolidate');
  expect(await move(as(office, 'segretario'), versionId, 'close')).toBe('closed');

  const [value] = await valuesOf(as(office, 'referente.legale'), { mine: true, periodId: december.id });
  expect(value).toMatchObject({ state: 'consolidated', entryLock: 'PLAN_CLOSED' });
}

async function theNextYearBegins(office: Office, versionId: string): Promise<void> {
  const planner = as(office, 'controllo');
  const { version: expectedVersion } = await version(planner, versionId);
  const { renewPlan } = await planner.query(
    'mutation ($input: RenewPlanInput!) { renewPlan(input: $input) { id state year number } }',
    { input: { id: versionId, expectedVersion } },
  );
  expect(renewPlan).toMatchObject({ state: 'draft', year: 2024, number: 1 });
  const objective = await objectiveByCode(planner, renewPlan.id, '02.05');
  expect(objective.indicators[0]).toMatchObject({ baselineYear: 2023, baselineValue: '60' });
}

async function everyActIsInItsPlace(office: Office): Promise<void> {
  const versions = await office.db.read.find(PlanVersion, { order: { year: 'ASC', number: 'ASC' } });
  expect(versions.map(({ year, number, state }) => `${year}/${number} ${state}`)).toEqual([
    '2023/1 superseded',
    '2023/2 closed',
    '2024/1 draft',
  ]);
  for (const { id } of versions.slice(0, 2)) {
    const acts = await office.db.read.find(Act, { where: { recordId: id }, order: { seq: 'ASC' } });
    expect(acts.map(({ seq }) => seq)).toEqual(acts.map((_, index) => index + 1));
    expect(acts.map(({ action }) => action)).toContain('adopt');
  }
}
