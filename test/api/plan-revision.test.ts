import { expect, test } from 'vitest';
import { Indicator, Measurement, Objective } from '../../schema/src/model/index.ts';
import { type Client, eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import {
  ACT,
  approved,
  inForce,
  JULY,
  readyRevision,
  remove,
  revise,
  step,
  update,
  versionById,
  versions,
} from './plan-steps.ts';
import { advance, completed, historyOf, ofPosition, setById } from './sets.ts';

const TREE = `query ($id: ID!) { plan(id: $id) { counts { areas objectives indicators individualObjectives }
  areas { lineageId code title objectives { lineageId code weight servesArea { code } leadUnit { code } units { code }
    indicators { lineageId name weight targetPrinted } } }
  individualSets { state position { code } objectives { lineageId code indicators { lineageId } } } } }`;

const treeOf = async (office: Office, id: string) => (await office.as('segretario').query(TREE, { id })).plan;

const valuesOf = (office: Office) => office.db.read.find(Measurement, { order: { id: 'ASC' } });

/** A value of 09.12 at mid-year, entered. */
async function entered(office: Office) {
  const staff = office.as('referente.anagrafico');
  const { measurements } =
    await staff.query(`{ measurements(filter: { mine: true, state: "missing", individual: false },
    page: { limit: 200 }) { items { id version period { endsOn } indicator { lineageId kind } } } }`);
  const value = measurements.items.find(
    (each: { period: { endsOn: string }; indicator: { kind: string } }) =>
      each.period.endsOn === '2023-06-30' && each.indicator.kind === 'ratio',
  );
  const input = { id: value.id, expectedVersion: value.version, outcome: 'measured', inputs: RATIO };
  const { enterValue } = await staff.query(
    'mutation ($input: EnterValueInput!) { enterValue(input: $input) { id value } }',
    { input },
  );
  return { ...enterValue, lineageId: value.indicator.lineageId };
}
const RATIO = { numerator: '9', denominator: '10' };

const unitsOf = async (person: Client, id: string) =>
  (await person.query('query ($id: ID!) { objective(id: $id) { units { id } } }', { id })).objective.units;

eachDatabase(
  'a rimodulazione',
  (office) => {
    test('is a draft copied from the version in force, node by node, with the same lineages', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);

      const draft = await revise(controllo, source);

      expect(draft).toMatchObject({
        number: 2,
        state: 'draft',
        basedOn: { id: source.id, number: 1 },
        revisionCause: 'exogenous',
        revisionReason: JULY.reason,
        effectiveOn: '2023-07-01',
        adoptionAct: null,
      });
      expect(draft.allowedActions).toEqual(['update', 'delete', 'submit', 'pin']);
      expect(await treeOf(office, draft.id)).toEqual(await treeOf(office, source.id));
      expect((await historyOf(controllo, draft.id, 'plans'))[0]).toMatchObject({
        action: 'revise',
        toState: 'draft',
        role: 'planner',
        reason: JULY.reason,
      });
    });

    test('is opened by the planner, with a reason and a day of the year, one at a time', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);

      await expectRefused(revise(office.as('segretario'), source), 'FORBIDDEN');
      await expectRefused(revise(controllo, source, { reason: ' ', effectiveOn: '2024-01-01' }), 'INVALID', {
        issues: [
          { path: 'reason', code: 'REQUIRED' },
          { path: 'effectiveOn', code: 'RANGE' },
        ],
      });
      await expectRefused(revise(controllo, source, { cause: 'whim' }), 'INVALID');
      const draft = await revise(controllo, source);
      await expectRefused(revise(controllo, source), 'WRONG_STATE', { reason: 'REVISION_OPEN' });
      expect((await inForce(controllo)).blockedActions).toContainEqual({ action: 'revise', reason: 'REVISION_OPEN' });
      await expectRefused(revise(controllo, draft), 'WRONG_STATE');
    });

    test('can be written on and dropped; then another one can be opened', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);
      const draft = await revise(controllo, source);

      const changed = await update(controllo, draft, {
        title: 'Rimodulazione',
        reason: 'Altri fondi',
        trienniumTo: 2026,
      });
      await expectRefused(update(controllo, changed, { trienniumFrom: 2024 }), 'INVALID', {
        issues: [{ path: 'trienniumFrom', code: 'RANGE' }],
      });
      await expectRefused(remove(controllo, draft), 'CONFLICT');
      await expectRefused(remove(office.as('segretario'), changed), 'FORBIDDEN');
      await expectRefused(remove(controllo, source), 'WRONG_STATE', { reason: 'PLAN_IN_FORCE' });

      expect(changed).toMatchObject({ title: 'Rimodulazione', revisionReason: 'Altri fondi', trienniumTo: 2026 });
      expect(await remove(controllo, changed)).toBe(true);
      expect(await versions(controllo)).toHaveLength(1);
      expect(await revise(controllo, source)).toMatchObject({ number: 2 });
    });

    test('in July: what was entered stays with its indicator, rows follow the new version', async () => {
      const value = await entered(office);
      const { id } = await readyRevision(office);
      const source = await inForce(office.as('controllo'));
      const own = { versionId: id, lineageId: value.lineageId };
      const kept = await office.db.read.findOneByOrFail(Indicator, own);
      const gone = await office.db.read.findOneByOrFail(Objective, { versionId: id, code: '09.12' });
      const [goneIndicator] = await office.db.read.findBy(Indicator, { objectiveId: gone.id });
      await office.db.transaction((manager) => manager.update(Indicator, { id: kept.id }, { name: 'Nome nuovo' }));
      await office.db.transaction((manager) => manager.delete(Objective, { id: gone.id }));
      await office.db.transaction((manager) =>
        manager.update(Objective, { versionId: id, areaId: gone.areaId as string }, { weight: '0.00' }),
      );
      const sibling = await office.db.read.findOneByOrFail(Objective, { versionId: id, code: '09.11' });
      await office.db.transaction((manager) => manager.update(Objective, { id: sibling.id }, { weight: '100.00' }));
      await approved(office, id);

      await step(office.as('giunta'), 'adopt', id, { adoption: ACT });

      const { measurement } = await office
        .as('segretario')
        .query('query ($id: ID!) { measurement(id: $id) { value indicator { name } } }', value);
      expect(measurement).toEqual({ value: '90', indicator: { name: 'Nome nuovo' } });
      const rows = await valuesOf(office);
      expect(rows.filter(({ lineageId }) => lineageId === goneIndicator?.lineageId)).toEqual([]);
      expect(await versionById(office.as('controllo'), source.id)).toMatchObject({ state: 'superseded' });
      expect((await historyOf(office.as('controllo'), source.id, 'plans')).at(-1)).toMatchObject({
        action: 'supersede',
        fromState: 'inForce',
        toState: 'superseded',
        role: 'board',
      });
    });

    test('values are read and entered while a rimodulazione is open, by the definitions in force', async () => {
      const before = await office.as('controllo').query('{ measurements { total } }');
      await readyRevision(office);

      const after = await office.as('controllo').query('{ measurements { total } }');
      const value = await entered(office);

      expect(after).toEqual(before);
      expect(value.value).toBe('90');
    });

    test('a set approved meanwhile is approved in the new version too, and its values are due', async () => {
      const set = await completed(office);
      const { id } = await readyRevision(office);
      await advance(office.as('po.staff'), 'submit', set);
      await advance(office.as('segretario'), 'approve', await setById(office.as('segretario'), set.id));
      await approved(office, id);

      await step(office.as('controllo'), 'adopt', id, { adoption: ACT });

      const copy = await ofPosition(office.as('segretario'), 'PO_Staff');
      expect(copy.id).not.toBe(set.id);
      expect(copy).toMatchObject({ state: 'approved', totalWeight: '100.00' });
      const [act] = (await historyOf(office.as('segretario'), copy.id)).slice(-1);
      expect(act).toMatchObject({ action: 'update', fromState: 'draft', toState: 'approved', personName: null });
      const { measurements } = await office
        .as('po.staff')
        .query('{ measurements(filter: { individual: true, mine: true }) { total } }');
      expect(measurements.total).toBe(
        2 * copy.objectives.flatMap((each: { indicators: [] }) => each.indicators).length,
      );
    });

    test('sets that nothing happened to stay the copies that they were', async () => {
      const { id } = await readyRevision(office);
      const before = await office.db.read.find(Objective, { where: { versionId: id }, order: { id: 'ASC' } });
      await approved(office, id);

      await step(office.as('controllo'), 'adopt', id, { adoption: ACT });

      const after = await office.db.read.find(Objective, { where: { versionId: id }, order: { id: 'ASC' } });
      expect(after).toEqual(before);
    });

    test('what was organised in force meanwhile is filled in where the rimodulazione left it open', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);
      const joint = await office.db.read.findOneByOrFail(Objective, { versionId: source.id, code: '09.01' });
      const { id } = await readyRevision(office);
      const [unit] = (await unitsOf(controllo, joint.id)) as { id: string }[];
      await controllo.query('mutation ($input: OrganiseObjectiveInput!) { organiseObjective(input: $input) { id } }', {
        input: { id: joint.id, expectedVersion: joint.version, leadUnitId: unit?.id },
      });
      await approved(office, id);

      await step(controllo, 'adopt', id, { adoption: ACT });

      const copy = await office.db.read.findOneByOrFail(Objective, { versionId: id, code: '09.01' });
      expect(copy).toMatchObject({ leadUnitId: unit?.id, version: 2 });
      expect(joint.leadUnitId).toBeNull();
      expect((await historyOf(controllo, copy.id, 'objectives')).map(({ action }) => action)).toEqual(['update']);
    });
  },
  { perTest: true },
);
