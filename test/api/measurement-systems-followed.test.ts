import { expect, test } from 'vitest';
import { exportDocument } from '../../server/src/documents/index.ts';
import { printedScore, scorePlan } from '../../server/src/domain/scoring/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { inForce, revise } from './plan-steps.ts';
import { give, giveRegolazione, inForceId, resultsOf } from './results.ts';
import { historyOf } from './sets.ts';
import { adopted, adoptSystem, begin, effectOf, judge, pin, pinnedOf, systemById } from './systems.ts';

/** In a world of nobody's choosing. */
const NOWHERE = '0199aaaa-0000-7000-8000-000000000000';

eachDatabase(
  'the system that a plan follows',
  (office) => {
    const controllo = () => office.as('controllo');
    const oiv = () => office.as('oiv');

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
