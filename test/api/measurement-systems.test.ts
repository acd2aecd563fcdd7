import { expect, test } from 'vitest';
import { exportDocument } from '../../server/src/documents/index.ts';
import { printedScore, scorePlan } from '../../server/src/domain/scoring/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { inForce, revise } from './plan-steps.ts';
import { give, giveRegolazione, inForceId, resultsOf } from './results.ts';
import { historyOf } from './sets.ts';
import {
  adopted,
  adoptSystem,
  begin,
  effectOf,
  judge,
  pin,
  pinnedOf,
  removeSystem,
  rewrite,
  SYSTEM_ACT,
  systemById,
  systemsOf,
} from './systems.ts';

/** In a world of nobody's choosing. */
const NOWHERE = '0199aaaa-0000-7000-8000-000000000000';

eachDatabase(
  'measurement systems',
  (office) => {
    const controllo = () => office.as('controllo');
    const oiv = () => office.as('oiv');

    test('the first one begins with the usual rules, the next as a copy of the adopted one', async () => {
      const first = await begin(office, controllo());
      expect(first).toMatchObject({ state: 'draft', previous: null, changes: [], warnings: [] });
      expect(JSON.parse(first.scoringJson)).toMatchObject({ cap: '100', date: 'onOff', lateDays: 30, bands: null });
      expect(JSON.parse(first.evaluationJson).clusters).toMatchObject([{ code: 'PO', unit: '45.00' }]);

      const of2024 = await rewrite(controllo(), first, { scoring: { cap: '110' } });
      await adoptSystem(controllo(), await judge(oiv(), of2024));
      const next = await begin(office, controllo(), 'SMVP 2025');

      expect(JSON.parse(next.scoringJson).cap).toBe('110');
      expect(next).toMatchObject({ number: first.number + 1, previous: { id: first.id }, changes: [] });
    });

    test('a draft is for those who make it, judge it and adopt it; an adopted one for everybody', async () => {
      const draft = await begin(office, controllo());
      const before = (await systemsOf(office.as('dipendente'))).total;

      for (const username of ['segretario', 'oiv', 'hr']) await systemById(office.as(username), draft.id);
      for (const username of ['admin', 'po.staff', 'referente.legale', 'giunta', 'dipendente', 'conciliazione'])
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
      const written = await rewrite(controllo(), draft, { scoring: { cap: '110' } });

      const { current } = await expectRefused(rewrite(controllo(), draft, { scoring: { cap: '120' } }), 'CONFLICT');

      expect(written.version).toBe(2);
      expect(JSON.parse((current as { scoringJson: string }).scoringJson).cap).toBe('110');
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
        'terms.contestDays': ['15', '10'],
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

    test('a plan follows the system to which it is tied: the page, the export and the command score alike', async () => {
      await giveRegolazione(office);
      await give(office, { code: '09.14', nth: 0 }, { value: '14' });
      const planVersionId = await inForceId(office);
      const before = await resultsOf(controllo(), { planVersionId });
      const untied = await exportDocument(office.db.read, { year: 2023 });
      const system = await adopted(office, { cap: '120', atMost: 'inverse' });

      const tied = await pin(controllo(), await inForce(controllo()), system.id);
      const after = await resultsOf(controllo(), { planVersionId });
      const document = await exportDocument(office.db.read, { year: 2023 });

      expect(tied).toMatchObject({ systemSource: 'pinned', pinnedSystem: { id: system.id } });
      expect((await systemById(controllo(), system.id)).years).toEqual([2023]);
      expect(document).toEqual({ ...untied, measurementSystem: JSON.parse(system.scoringJson) });
      expect(after.areas.find(isArea('07')).score).not.toBe(before.areas.find(isArea('07')).score);
      const printed = printedScore(scorePlan(document, { period: after.day, final: after.final }));
      expect(after.body.score).toBe(printed.body.score);
      expect(figures(after.areas)).toEqual(figures(printed.areas));

      await pin(controllo(), await inForce(controllo()), null);
      expect(await exportDocument(office.db.read, { year: 2023 })).toEqual(untied);
      expect(await resultsOf(controllo(), { planVersionId })).toEqual(before);
    });

    test('the choice is an act on the version, and has the names of the systems', async () => {
      const system = await adopted(office);
      const version = await inForce(controllo());

      await pin(controllo(), version, system.id);

      const act = (await historyOf(controllo(), version.id, 'plans')).at(-1);
      expect(act).toMatchObject({ action: 'pin' });
      expect(JSON.parse(act.namesJson)[system.id]).toBe('SMVP 2024');
      await expectRefused(pin(controllo(), version, null), 'CONFLICT');
    });

    test('a plan is tied only to an adopted system, by the planner', async () => {
      const version = await inForce(controllo());
      const draft = await begin(office, controllo());
      const unknown = { issues: [{ path: 'measurementSystemId', code: 'UNKNOWN_ID' }] };

      await expectRefused(pin(controllo(), version, draft.id), 'INVALID', unknown);
      await expectRefused(pin(controllo(), version, NOWHERE), 'INVALID', unknown);
      const old = await adoptSystem(controllo(), await judge(oiv(), draft));
      await adopted(office, {}, 'SMVP 2025');
      await expectRefused(pin(controllo(), version, old.id), 'INVALID', unknown);
      for (const username of ['segretario', 'hr', 'oiv', 'admin', 'dipendente'])
        await expectRefused(pin(office.as(username), version, null), 'FORBIDDEN');
    });

    test('once a value is consolidated the plan stays with its system, its drafts as well', async () => {
      const system = await adopted(office);
      const draft = await revise(controllo(), await inForce(controllo()));
      await give(office, { code: '07.01' }, { numerator: '8', denominator: '10' }, { state: 'consolidated' });

      const blocked = { action: 'pin', reason: 'CONSOLIDATED' };
      for (const { id } of [await inForce(controllo()), draft]) {
        const seen = await pinnedOf(controllo(), id);
        expect(seen.blockedActions).toContainEqual(blocked);
        await expectRefused(pin(controllo(), seen, system.id), 'WRONG_STATE', blocked);
      }
    });

    test('the effect of unsaved rules is what is scored once they are followed', async () => {
      await giveRegolazione(office);
      await give(office, { code: '09.14', nth: 0 }, { value: '14' });
      const planVersionId = await inForceId(office);
      const before = await resultsOf(controllo(), { planVersionId });
      const draft = await begin(office, controllo());
      const rules = { ...JSON.parse(draft.scoringJson), cap: '120', atMost: 'inverse' };

      const effect = await effectOf(controllo(), { planVersionId, scoringJson: JSON.stringify(rules) });
      const system = await adopted(office, { cap: '120', atMost: 'inverse' });
      const known = await effectOf(office.as('dipendente'), { planVersionId, measurementSystemId: system.id });
      await pin(controllo(), await inForce(controllo()), system.id);
      const after = await resultsOf(controllo(), { planVersionId });

      const rows = (kind: string, side: 'present' | 'tried') =>
        effect.rows.filter((row: Row) => row.kind === kind).map((row: Row) => [row.code, row[side].score]);
      expect(effect.day).toBe(after.day);
      for (const [kind, list] of [
        ['area', 'areas'],
        ['unit', 'units'],
        ['position', 'positions'],
      ] as const) {
        expect(rows(kind, 'present')).toEqual(figures(before[list]));
        expect(rows(kind, 'tried')).toEqual(figures(after[list]));
      }
      expect(effect.rows[0]).toMatchObject({ kind: 'body', tried: { score: after.body.score } });
      expect(effect.rows.some(({ difference }: Row) => Number(difference) > 0)).toBe(true);
      expect(known.rows.some(({ kind }: Row) => kind === 'position')).toBe(false);
      expect(known.rows).toEqual(effect.rows.filter(({ kind }: Row) => kind !== 'position'));
    });

    test('the effect tells nobody what they may not read', async () => {
      const planVersionId = await inForceId(office);
      const draft = await begin(office, controllo());
      const { scoringJson } = draft;
      const dipendente = office.as('dipendente');

      await expectRefused(effectOf(dipendente, { planVersionId, measurementSystemId: draft.id }), 'NOT_FOUND');
      await expectRefused(effectOf(dipendente, { planVersionId, scoringJson }), 'FORBIDDEN');
      const system = await adopted(office);
      const asked = { planVersionId, measurementSystemId: system.id };
      await expectRefused(effectOf(dipendente, { ...asked, values: 'provisional' }), 'FORBIDDEN');
      await expectRefused(
        effectOf(dipendente, { planVersionId: NOWHERE, measurementSystemId: system.id }),
        'NOT_FOUND',
      );
      const { rows } = await effectOf(office.as('po.staff'), asked);
      expect(rows.filter(({ kind }: Row) => kind === 'position').map(({ code }: Row) => code)).toEqual(['PO_Staff']);
    });
  },
  { perTest: true },
);

interface Row {
  readonly kind: string;
  readonly code: string;
  readonly difference: string | null;
  readonly present: { readonly score: string | null };
  readonly tried: { readonly score: string | null };
}

const isArea =
  (wanted: string) =>
  ({ code }: { code: string }) =>
    code === wanted;
const figures = (all: readonly { code: string; score: string | null }[]) => all.map(({ code, score }) => [code, score]);
