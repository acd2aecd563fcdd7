import { expect, test } from 'vitest';
import { PlanVersion } from '../../schema/src/model/index.ts';
import { DEFAULT_EVALUATION } from '../../server/src/domain/measurement-system/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { anotherBody } from './another-body.ts';
import { historyOf } from './sets.ts';
import {
  adopted,
  adoptSystem,
  begin,
  beginAt,
  effectOf,
  judge,
  removeSystem,
  rewrite,
  SYSTEM_ACT,
  systemById,
  systemsOf,
} from './systems.ts';

eachDatabase('measurement systems', (office) => {
  const controllo = () => office.as('controllo');
  const oiv = () => office.as('oiv');

  test('the next one begins as a copy of the adopted one', async () => {
    const first = await begin(office, controllo());
    expect(first).toMatchObject({ state: 'draft', previous: { number: 1 }, changes: [], warnings: [] });
    expect(JSON.parse(first.scoringJson)).toMatchObject({ cap: '100', date: 'onOff', lateDays: 30, bands: null });
    expect(JSON.parse(first.evaluationJson).clusters).toMatchObject([{ code: 'PO', unit: '45.00' }]);

    const of2024 = await rewrite(controllo(), first, { scoring: { cap: '110' } });
    await adoptSystem(controllo(), await judge(oiv(), of2024));
    const next = await begin(office, controllo(), 'SMVP 2025');

    expect(JSON.parse(next.scoringJson).cap).toBe('110');
    expect(next).toMatchObject({ number: first.number + 1, previous: { id: first.id }, changes: [] });
  });

  test('the first of a body begins with the usual rules, and another body knows nothing of it', async () => {
    const { planner, versionId } = await anotherBody(office, 'altra');
    const { bodyId } = await office.db.read.findOneByOrFail(PlanVersion, { id: versionId });
    const first = await beginAt(bodyId, office.as(planner));

    expect(first).toMatchObject({ number: 1, previous: null, changes: [], warnings: [] });
    expect(JSON.parse(first.evaluationJson)).toEqual(DEFAULT_EVALUATION);
    await expectRefused(systemById(controllo(), first.id), 'NOT_FOUND');
    await expectRefused(judge(oiv(), first), 'NOT_FOUND');
    await expectRefused(beginAt(bodyId, controllo()), 'NOT_FOUND');
    expect((await systemsOf(office.as(planner))).total).toBe(1);
    const asked = { planVersionId: versionId, scoringJson: first.scoringJson };
    await expectRefused(effectOf(controllo(), asked), 'NOT_FOUND');
  });

  test('a draft is for those who make it, judge it and adopt it; an adopted one for everybody', async () => {
    const draft = await begin(office, controllo());
    const before = (await systemsOf(office.as('dipendente'))).total;

    for (const username of ['segretario', 'oiv', 'hr', 'giunta']) await systemById(office.as(username), draft.id);
    for (const username of ['admin', 'po.staff', 'referente.legale', 'dipendente', 'conciliazione'])
      await expectRefused(systemById(office.as(username), draft.id), 'NOT_FOUND');

    await adoptSystem(office.as('segretario'), await judge(oiv(), draft));
    for (const username of ['admin', 'po.staff', 'giunta', 'dipendente', 'conciliazione'])
      expect((await systemById(office.as(username), draft.id)).state).toBe('adopted');
    expect((await systemsOf(office.as('dipendente'))).total).toBe(before + 1);
  });

  test('nobody else begins, writes, deletes, judges or adopts one', async () => {
    const draft = await begin(office, controllo());

    for (const username of ['segretario', 'oiv', 'hr', 'admin', 'po.staff', 'giunta', 'dipendente']) {
      await expectRefused(begin(office, office.as(username)), 'FORBIDDEN');
      await expectRefused(rewrite(office.as(username), draft, { title: 'Mio' }), 'FORBIDDEN');
      await expectRefused(removeSystem(office.as(username), draft), 'FORBIDDEN');
    }
    for (const username of ['controllo', 'segretario', 'hr', 'giunta'])
      await expectRefused(judge(office.as(username), draft), 'FORBIDDEN');
    for (const username of ['oiv', 'hr', 'dipendente'])
      await expectRefused(adoptSystem(office.as(username), draft), 'FORBIDDEN');
    await expectRefused(office.nobody.query('{ measurementSystems { total } }'), 'UNAUTHENTICATED');
  });

  test('every rule that cannot be is told at its place, and nothing is written', async () => {
    const draft = await begin(office, controllo());
    const [po] = JSON.parse(draft.evaluationJson).clusters;

    const { issues } = await expectRefused(
      rewrite(controllo(), draft, {
        scoring: { cap: '201', floor: '-1', lateDays: 0, agencyWeight: '101', luck: 'good' },
        evaluation: { clusters: [{ ...po, body: '11.00' }], contestDays: 0 },
      }),
      'INVALID',
    );
    const told = (issues as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);

    expect(told).toEqual([
      'scoring.luck UNKNOWN_FIELD',
      'scoring.cap BETWEEN',
      'scoring.lateDays BETWEEN',
      'scoring.floor BETWEEN',
      'scoring.agencyWeight BETWEEN',
      'evaluation.clusters[0] WEIGHTS_NOT_100',
      'evaluation.contestDays BETWEEN',
    ]);
    expect(await systemById(controllo(), draft.id)).toEqual(draft);
  });

  test('what is no JSON is refused, not guessed', async () => {
    const draft = await begin(office, controllo());
    const input = { id: draft.id, expectedVersion: 1, title: 'x', scoringJson: '{', evaluationJson: '[]' };
    const mutation = `mutation ($input: UpdateMeasurementSystemInput!) { updateMeasurementSystem(input: $input) { id } }`;

    await expectRefused(controllo().query(mutation, { input }), 'INVALID', {
      issues: [{ path: 'scoring', code: 'SYNTAX' }],
    });
  });

  test('two who write at once: the second is told, with what the first wrote', async () => {
    const draft = await begin(office, controllo());
    const written = await rewrite(controllo(), draft, { scoring: { cap: '115' } });

    const { current } = await expectRefused(rewrite(controllo(), draft, { scoring: { cap: '120' } }), 'CONFLICT');

    expect(written.version).toBe(2);
    expect(JSON.parse((current as { scoringJson: string }).scoringJson).cap).toBe('115');
  });

  test('it is adopted only after a favourable opinion of the OIV', async () => {
    const draft = await begin(office, controllo());
    const missing = { action: 'adopt', reason: 'OPINION_MISSING' };
    expect(draft.blockedActions).toContainEqual(missing);
    await expectRefused(adoptSystem(controllo(), draft), 'WRONG_STATE', missing);

    const against = await judge(oiv(), draft, false, 'I criteri non sono chiari.');
    expect(against).toMatchObject({
      opinionFavourable: false,
      opinionByName: 'Organismo indipendente di valutazione',
      opinion: 'I criteri non sono chiari.',
    });
    await expectRefused(adoptSystem(controllo(), against), 'WRONG_STATE', missing);

    const inFavour = await judge(oiv(), against);
    expect(inFavour.opinionOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await adoptSystem(controllo(), inFavour)).toMatchObject({
      state: 'adopted',
      adoptionBody: SYSTEM_ACT.body,
      adoptionAct: '12',
      adoptionDate: '2023-01-20',
      allowedActions: [],
    });
  });

  test('whoever takes the next step finds it in the tray: first the OIV, then who makes or adopts it', async () => {
    const draft = await begin(office, controllo());
    const waits = async (kind: string, ...usernames: string[]) => {
      for (const username of usernames) {
        const { tasks } = await office.as(username).query('{ tasks { kind } }');
        if (tasks.some((task: { kind: string }) => task.kind === kind)) continue;
        expect.fail(`${username} finds no ${kind}`);
      }
    };
    await waits('judgeSystem', 'oiv');
    const against = await judge(oiv(), draft, false);
    await waits('reviseSystem', 'controllo');
    const inFavour = await judge(oiv(), against);
    await waits('adoptSystem', 'controllo', 'segretario', 'giunta');

    await removeSystem(controllo(), inFavour);
    const { tasks } = await office.as('giunta').query('{ tasks { kind } }');
    expect(tasks.map(({ kind }: { kind: string }) => kind)).not.toContain('adoptSystem');
  });

  test('an act without a number, or of tomorrow, adopts nothing', async () => {
    const draft = await judge(oiv(), await begin(office, controllo()));

    await expectRefused(adoptSystem(controllo(), draft, { adoption: null }), 'INVALID', {
      issues: [{ path: 'adoption', code: 'REQUIRED' }],
    });
    const adoption = { body: ' ', act: '', date: '2999-01-01' };
    await expectRefused(adoptSystem(controllo(), draft, { adoption }), 'INVALID', {
      issues: [
        { path: 'adoption.body', code: 'REQUIRED' },
        { path: 'adoption.act', code: 'REQUIRED' },
        { path: 'adoption.date', code: 'IN_FUTURE' },
      ],
    });
  });

  test('a change after the opinion withdraws it, and the history tells which it was', async () => {
    const judged = await judge(oiv(), await begin(office, controllo()), true, 'Favorevole.');

    const changed = await rewrite(controllo(), judged, { evaluation: { contestDays: 10 } });

    expect(changed).toMatchObject({ opinion: null, opinionFavourable: null, opinionOn: null, opinionByName: null });
    expect(changed.blockedActions).toContainEqual({ action: 'adopt', reason: 'OPINION_MISSING' });
    const acts = await historyOf(controllo(), changed.id, 'measurementSystems');
    expect(acts.map(({ action }: { action: string }) => action)).toEqual(['create', 'giveOpinion', 'update']);
    expect(JSON.parse(acts[2].changesJson)).toMatchObject({
      'terms › contestDays': ['15', '10'],
      opinion: ['Favorevole.', null],
      opinionFavourable: [true, null],
    });
    expect(await rewrite(controllo(), changed, {})).toEqual(changed);
  });

  test('the new one supersedes the old, says what changed, and cannot be touched any more', async () => {
    const old = await adopted(office, {}, 'SMVP 2024');
    const next = await adopted(office, { atMost: 'inverse' }, 'SMVP 2025');

    expect(await systemById(controllo(), old.id)).toMatchObject({ state: 'superseded', allowedActions: [] });
    expect(next).toMatchObject({ state: 'adopted', previous: { id: old.id } });
    expect(next.changes).toEqual([
      { part: 'scoring', item: null, field: 'atMost', before: 'linear', after: 'inverse' },
    ]);
    const { items } = await systemsOf(office.as('dipendente'));
    expect(items.filter(({ state }: { state: string }) => state === 'adopted')).toHaveLength(1);
    expect((await historyOf(controllo(), old.id, 'measurementSystems')).at(-1)).toMatchObject({
      action: 'supersede',
    });
    await expectRefused(rewrite(controllo(), next, { title: 'Altro' }), 'WRONG_STATE');
    await expectRefused(removeSystem(controllo(), next), 'WRONG_STATE');
    await expectRefused(judge(oiv(), next), 'WRONG_STATE');
  });

  test('a draft that is dropped is gone', async () => {
    const draft = await begin(office, controllo());

    expect(await removeSystem(controllo(), draft)).toBe(true);
    await expectRefused(systemById(controllo(), draft.id), 'NOT_FOUND');
  });
});
