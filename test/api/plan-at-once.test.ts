import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { Area, Objective, Person, PlanVersion, SeatRecord } from '../../schema/src/model/index.ts';
import { DEMO_PLAN } from '../../server/src/demo/seed.ts';
import { importDocument, readDocument } from '../../server/src/documents/index.ts';
import { Refused } from '../kit/client.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import {
  ACT,
  approved,
  inForce,
  madeReady,
  readyRevision,
  revise,
  step,
  update,
  versionById,
  versions,
} from './plan-steps.ts';
import { advance } from './sets.ts';

const outcomes = (results: readonly PromiseSettledResult<unknown>[]) =>
  results
    .map((result) => {
      if (result.status === 'fulfilled') return 'done';
      if (!(result.reason instanceof Refused)) throw result.reason;
      return `${result.reason.code} ${result.reason.params.reason ?? ''}`.trim();
    })
    .sort();

const seenAs = ({ id, version }: Objective) => ({ objectiveId: id, expectedVersion: version });

const inForceNow = (office: Office) => office.db.read.findBy(PlanVersion, { year: 2023, state: 'inForce' });

eachDatabase(
  'two at once on one plan',
  (office) => {
    test('two adoptions of one version: the second finds it changed, and one version is in force', async () => {
      const { id } = await readyRevision(office);
      const version = await approved(office, id);
      const former = await inForce(office.as('controllo'));

      const results = await Promise.allSettled(
        ['controllo', 'segretario', 'giunta'].map((person) =>
          advance(office.as(person), 'adopt', version, { resource: 'plans', adoption: ACT }),
        ),
      );

      expect(outcomes(results)).toEqual(['WRONG_STATE PLAN_IN_FORCE', 'WRONG_STATE PLAN_IN_FORCE', 'done']);
      expect(await inForceNow(office)).toMatchObject([{ id }]);
      expect(await versionById(office.as('controllo'), former.id)).toMatchObject({ state: 'superseded' });
    });

    test('two versions of one plan adopted at once: one after the other, never side by side', async () => {
      const first = await readyRevision(office);
      const document = readDocument(readFileSync(DEMO_PLAN));
      const second = await importDocument(office.db, document, { now: new Date(), asNewVersion: true });
      await madeReady(office, second.versionId);
      const both = [await approved(office, first.id), await approved(office, second.versionId)];

      const results = await Promise.allSettled(
        both.map((version) => advance(office.as('giunta'), 'adopt', version, { resource: 'plans', adoption: ACT })),
      );

      expect(outcomes(results)).toEqual(['done', 'done']);
      expect(await inForceNow(office)).toHaveLength(1);
      const states = (await versions(office.as('controllo'))).map(({ state }) => state).sort();
      expect(states).toEqual(['inForce', 'superseded', 'superseded']);
    });

    test('two rimodulazioni opened at once: there is one', async () => {
      const controllo = office.as('controllo');
      const version = await inForce(controllo);

      const results = await Promise.allSettled([1, 2, 3].map(() => revise(controllo, version)));

      expect(outcomes(results)).toEqual(['WRONG_STATE REVISION_OPEN', 'WRONG_STATE REVISION_OPEN', 'done']);
      expect(await versions(controllo)).toHaveLength(2);
    });

    test('a step taken from what somebody saw before an edit collides with it', async () => {
      const controllo = office.as('controllo');
      const draft = await readyRevision(office);
      await update(controllo, draft, { title: 'Rimodulazione di luglio' });

      const params = await expectRefused(advance(controllo, 'submit', draft, { resource: 'plans' }), 'CONFLICT');

      expect(params).toMatchObject({ expected: 1, actual: 2, current: { title: 'Rimodulazione di luglio' } });
    });

    test('weights changed while it is submitted: one of the two collides, never both go through', async () => {
      const controllo = office.as('controllo');
      const draft = await readyRevision(office);
      const area = await office.db.read.findOneByOrFail(Area, { versionId: draft.id, code: '02' });
      const objectives = await office.db.read.findBy(Objective, { areaId: area.id });
      const seen = await versionById(controllo, draft.id);

      const results = await Promise.allSettled([
        controllo.query('mutation ($input: SetObjectiveWeightsInput!) { setObjectiveWeights(input: $input) { id } }', {
          input: { areaId: area.id, weights: objectives.map((each) => ({ ...seenAs(each), weight: '1.00' })) },
        }),
        advance(controllo, 'submit', seen, { resource: 'plans' }),
      ]);

      const found = outcomes(results);
      expect([
        ['CONFLICT', 'done'],
        ['WRONG_STATE SUBMITTED', 'done'],
      ]).toContainEqual(found);
      const { state } = await versionById(controllo, draft.id);
      expect(state).toBe(found[0] === 'CONFLICT' ? 'draft' : 'underReview');
    });

    test('four eyes: whoever wrote in it or submitted it does not approve it, whatever seats they hold', async () => {
      const { id: personId } = await office.db.read.findOneByOrFail(Person, { username: 'controllo' });
      const { id: segretario } = await office.db.read.findOneByOrFail(Person, { username: 'segretario' });
      const seat = await office.db.read.findOneByOrFail(SeatRecord, { personId: segretario });
      await office.db.transaction((manager) =>
        manager.insert(SeatRecord, { ...seat, id: uuid(), personId, validTo: null }),
      );
      const { id } = await readyRevision(office);
      const controllo = office.as('controllo');
      await step(controllo, 'submit', id);
      const proposed = await step(controllo, 'propose', id);

      expect(proposed.blockedActions).toContainEqual({ action: 'approve', reason: 'SAME_PERSON' });
      await expectRefused(advance(controllo, 'approve', proposed, { resource: 'plans' }), 'FORBIDDEN', {
        reason: 'SAME_PERSON',
      });
      expect(await step(office.as('segretario'), 'approve', id)).toMatchObject({ state: 'approved' });
    });
  },
  { perTest: true },
);
