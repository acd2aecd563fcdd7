import { expect, test } from 'vitest';
import { UndoPoint } from '../../schema/src/model/index.ts';
import { verifyChains } from '../../server/src/audit/index.ts';
import { type Client, eachDatabase, expectRefused } from '../kit/index.ts';
import { draftOf, type Objective, objectiveIn, planOf, toldOf, written } from './drafts.ts';
import { advance, asInput, completed, historyOf, ofPosition, save, setById } from './sets.ts';
import { clearValue, enterValue, findValue, readValue, type Value } from './values.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const undo = (person: Client, resource: string, { id, version }: Versioned) =>
  person.query('mutation ($input: UndoInput!) { undo(input: $input) }', {
    input: { resource, id, expectedVersion: version },
  });
const isUndoable = async (person: Client, resource: string, { id }: Versioned): Promise<boolean> =>
  (
    await person.query('query ($resource: String!, $id: ID!) { undoable(resource: $resource, id: $id) }', {
      resource,
      id,
    })
  ).undoable;

const NOTHING = { reason: 'NOTHING_TO_UNDO' };

eachDatabase(
  'taking back the own last change of a set',
  (office) => {
    const head = () => office.as('po.staff');

    test('everything is as it was, parts that were taken out with their lineage, and the history tells of both', async () => {
      const before = await ofPosition(head(), 'PO_Staff');
      const lineagesOf = async () =>
        (
          await head().query(
            'query ($id: ID!) { individualSet(id: $id) { objectives { lineageId indicators { lineageId } } } }',
            { id: before.id },
          )
        ).individualSet;
      const lineages = await lineagesOf();
      const input = asInput(before);
      input.objectives[0].title = 'Tutt’altro';
      input.objectives[1].code = input.objectives[2].code;
      input.objectives.splice(2, 1);
      const changed = await save(head(), input);
      expect(await isUndoable(head(), 'individualSets', before)).toBe(true);

      await undo(head(), 'individualSets', changed);
      const after = await setById(head(), before.id);

      expect(after.contentJson).toBe(before.contentJson);
      expect(after.version).toBe(before.version + 2);
      expect(await lineagesOf()).toEqual(lineages);
      expect((await historyOf(head(), before.id)).slice(-2)).toMatchObject([
        { action: 'update', role: 'positionHead' },
        { action: 'undo', role: 'positionHead', fromState: 'draft', toState: 'draft' },
      ]);
      expect((await verifyChains(office.db.read)).faults).toEqual([]);
      expect(await isUndoable(head(), 'individualSets', before)).toBe(false);
      await expectRefused(undo(head(), 'individualSets', after), 'WRONG_STATE', NOTHING);
    });

    test('only the own, only the last, only until it goes on its way', async () => {
      const set = await completed(office);

      for (const other of ['segretario', 'controllo', 'hr'])
        expect(await isUndoable(office.as(other), 'individualSets', set)).toBe(false);
      await expectRefused(undo(office.as('segretario'), 'individualSets', set), 'FORBIDDEN');
      await expectRefused(undo(office.as('po.bilancio'), 'individualSets', set), 'NOT_FOUND');
      await expectRefused(undo(head(), 'individualSets', { ...set, version: 1 }), 'CONFLICT');

      const { version } = await advance(head(), 'submit', set);
      expect(await isUndoable(head(), 'individualSets', set)).toBe(false);
      await expectRefused(undo(head(), 'individualSets', { ...set, version }), 'WRONG_STATE', { reason: 'SUBMITTED' });
      const back = await advance(head(), 'withdraw', { ...set, version });
      await expectRefused(undo(head(), 'individualSets', back), 'WRONG_STATE', NOTHING);
    });

    test('two at once: one takes back, the other is told', async () => {
      const set = await completed(office);
      const done = await Promise.allSettled([undo(head(), 'individualSets', set), undo(head(), 'individualSets', set)]);

      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await office.db.read.count(UndoPoint)).toBe(0);
    });

    test.each(['units', 'people', '', 'constructor'])('there is nothing to take back of «%s»', async (resource) => {
      const set = await completed(office);

      expect(await isUndoable(head(), resource, set)).toBe(false);
      await expectRefused(undo(head(), resource, set), 'NOT_FOUND');
    });
  },
  { perTest: true },
);

eachDatabase(
  'taking back the own last entry of a value',
  (office) => {
    const contact = () => office.as('referente.legale');
    const legale = () => findValue(office, { code: '07.01', unit: 'legale' }).catch(() => firstOf('legale'));
    const firstOf = async (unit: string): Promise<Value> => {
      const { measurements } = await office
        .as('referente.legale')
        .query(
          '{ measurements(filter: { mine: true }, page: { limit: 200 }) { items { id state unit { code } allowedActions } } }',
        );
      const found = measurements.items.find(
        (each: Value) => each.unit.code === unit && each.allowedActions.includes('enter'),
      );
      return readValue(contact(), found.id);
    };
    const NOT_MEASURABLE = { outcome: 'notMeasurable', inputs: null, reason: 'Il sistema era fermo' };

    test('the first entry goes back to nothing, a second to the first, a clearing to what was cleared', async () => {
      const empty = await legale();
      const first = await enterValue(contact(), empty, NOT_MEASURABLE);
      const second = await enterValue(contact(), first, { ...NOT_MEASURABLE, reason: 'Tutt’altra ragione' });

      await undo(contact(), 'measurements', second);
      const again = await readValue(contact(), empty.id);
      expect(again).toMatchObject({ state: 'draft', reason: 'Il sistema era fermo', version: second.version + 1 });

      const cleared = await clearValue(contact(), again);
      await undo(contact(), 'measurements', cleared);
      const restored = await readValue(contact(), empty.id);
      expect(restored).toMatchObject({ state: 'draft', reason: 'Il sistema era fermo' });
      expect(restored.enteredByName).toBe(first.enteredByName);

      const third = await enterValue(contact(), restored, { ...NOT_MEASURABLE, reason: 'Un’altra ancora' });
      expect(await isUndoable(office.as('controllo'), 'measurements', third)).toBe(false);
      expect(await isUndoable(contact(), 'measurements', third)).toBe(true);
      expect((await historyOf(contact(), empty.id, 'measurements')).map(({ action }) => action)).toEqual([
        'enter',
        'enter',
        'undo',
        'clear',
        'undo',
        'enter',
      ]);
    });

    test('to nothing at all', async () => {
      const empty = await legale();
      const entered = await enterValue(contact(), empty, NOT_MEASURABLE);

      await undo(contact(), 'measurements', entered);

      expect(await readValue(contact(), empty.id)).toMatchObject({ state: 'missing', outcome: null, reason: null });
    });

    test('whose words come back is an author again, and verifies nothing of it', async () => {
      const empty = await legale();
      const planner = office.as('controllo');
      const byPlanner = await enterValue(planner, empty, NOT_MEASURABLE);
      const over = await enterValue(contact(), byPlanner, { ...NOT_MEASURABLE, reason: 'Parole del servizio' });
      await undo(contact(), 'measurements', over);
      const back = await readValue(contact(), empty.id);
      const at = { resource: 'measurements', id: back.id, expectedVersion: back.version };
      await contact().query('mutation ($input: AdvanceInput!) { advance(input: $input) { version } }', {
        input: { ...at, action: 'submit' },
      });

      expect((await readValue(planner, empty.id)).blockedActions).toContainEqual({
        action: 'verify',
        reason: 'SAME_PERSON',
      });
    });
  },
  { perTest: true },
);

eachDatabase(
  'taking back the own last change of an objective of a draft',
  (office) => {
    const planner = () => office.as('controllo');
    const UPDATE = 'mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { id version } }';

    test('everything is as it was, with units, indicators and their lineages', async () => {
      const versionId = await draftOf(office);
      const joint = (await planOf(planner(), versionId)).areas
        .flatMap(({ objectives }) => objectives)
        .find(({ indicators, units }) => indicators.length > 1 && units.length > 1) as Objective;
      const sent = written(joint);
      const objective = {
        ...sent,
        title: 'Tutt’altro',
        unitIds: sent.unitIds.toReversed(),
        indicators: sent.indicators.slice(1),
      };
      const input = { id: joint.id, expectedVersion: joint.version, objective };
      const { updateObjective: changed } = await planner().query(UPDATE, { input });
      expect(await isUndoable(planner(), 'objectives', changed)).toBe(true);

      await undo(planner(), 'objectives', changed);
      const after = objectiveIn(await planOf(planner(), versionId), joint.code);

      expect(after).toEqual({ ...joint, version: joint.version + 2 });
      expect((await toldOf(planner(), 'objectives', joint.id)).map(({ action }) => action)).toEqual(['update', 'undo']);
      await expectRefused(undo(planner(), 'objectives', after), 'WRONG_STATE', NOTHING);
    });
  },
  { perTest: true },
);
