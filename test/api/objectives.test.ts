import { expect, test } from 'vitest';
import { Measurement } from '../../schema/src/model/index.ts';
import { type Client, eachDatabase, expectRefused } from '../kit/index.ts';
import { draftOf, objectiveIn, planOf } from './drafts.ts';

const LIST = `query ($filter: ObjectiveFilter, $page: PageInput, $sort: SortInput) {
  objectives(filter: $filter, page: $page, sort: $sort) { total items { id code weight joint area { code } } } }`;
const ONE = `query ($id: ID!) { objective(id: $id) {
  id code version joint leadUnit { code } units { id code } allowedActions blockedActions { action reason }
  indicators { id name pooling measurements { id version state slice unit { code } period { endsOn } } } } }`;
const ORGANISE = `mutation ($input: OrganiseObjectiveInput!) { organiseObjective(input: $input) {
  id version leadUnit { code } indicators { id pooling measurements { slice unit { code } } } } }`;
const ENTER = 'mutation ($input: EnterValueInput!) { enterValue(input: $input) { id state } }';
const HISTORY = 'query ($id: ID!) { history(resource: "objectives", id: $id) { action personName changesJson } }';

const codes = (items: readonly { code: string }[]): string[] => items.map(({ code }) => code);

async function find(client: Client, code: string) {
  const { objectives } = await client.query(LIST, { filter: { text: code } });
  const { id } = objectives.items.find((each: { code: string }) => each.code === code);
  return (await client.query(ONE, { id })).objective;
}

eachDatabase('operational objectives', (office) => {
  test('are filtered, sorted and paged, with the total', async () => {
    const page = { limit: 2, offset: 1 };
    const sort = { field: 'code', direction: 'DESC' };

    const { objectives } = await office.as('dipendente').query(LIST, { filter: { joint: true }, page, sort });
    const { objectives: all } = await office
      .as('dipendente')
      .query(LIST, { filter: { joint: true }, page: { limit: 200 }, sort });

    expect(all.items).toHaveLength(all.total);
    expect(objectives.total).toBe(all.total);
    expect(codes(objectives.items)).toEqual(codes(all.items).slice(1, 3));
    expect(codes(all.items)).toEqual(codes(all.items).toSorted().reverse());
  });

  test('come as the plan prints them: area 07 before 06', async () => {
    const { objectives } = await office.as('dipendente').query(LIST, { page: { limit: 200 } });

    const areas = [...new Set(objectives.items.map((each: { area: { code: string } }) => each.area.code))];
    expect(objectives.total).toBe(95);
    expect(areas.slice(4, 8)).toEqual(['05', '07', '06', '08']);
  });

  test('are found by unit, branch, text and doubt, each on its own and together', async () => {
    const client = office.as('dipendente');
    const total = async (filter: object): Promise<number> => (await client.query(LIST, { filter })).objectives.total;
    const { units } = await find(client, '08.01');

    expect(await total({ joint: true })).toBe(95 - (await total({ joint: false })));
    expect(await total({ doubtful: true })).toBe(95 - (await total({ doubtful: false })));
    expect(await total({ branch: 'chamber' })).toBe(95 - (await total({ branch: 'specialAgency' })));
    expect(await total({ text: 'ARBITRATO' })).toBeGreaterThan(0);
    expect(await total({ text: '100%_!' })).toBe(0);
    expect(await total({ unitId: units[0].id, joint: true, text: '08.01' })).toBe(1);
  });

  test('an unknown sort field is refused with its path', async () => {
    const answer = office.as('dipendente').query(LIST, { sort: { field: 'secret' } });

    await expectRefused(answer, 'INVALID', { issues: [{ path: 'sort.field', code: 'UNKNOWN_FIELD' }] });
  });

  test('an unknown branch is refused with its path', async () => {
    const answer = office.as('dipendente').query(LIST, { filter: { branch: 'moon' } });

    await expectRefused(answer, 'INVALID', { issues: [{ path: 'branch' }] });
  });

  test('a page larger than allowed is refused', async () => {
    const answer = office.as('dipendente').query(LIST, { page: { limit: 5000 } });

    await expectRefused(answer, 'INVALID', { issues: [{ path: 'page.limit' }] });
  });

  test('an individual objective is not one of them', async () => {
    const { individualSets } = await office.as('po.staff').query('{ individualSets { items { objectives { id } } } }');
    const [{ id }] = individualSets.items[0].objectives;

    await expectRefused(office.as('po.staff').query(ONE, { id }), 'NOT_FOUND', { resource: 'objectives' });
  });
});

eachDatabase(
  'joint objectives',
  (office) => {
    test('the planner decides pooling and lead unit, and the slices follow', async () => {
      const planner = office.as('controllo');
      const { id, version, units, indicators } = await find(planner, '08.01');
      const pooling = indicators.map((each: { id: string }) => ({ indicatorId: each.id, pooling: 'single' }));
      const input = { id, expectedVersion: version, leadUnitId: units[3].id, pooling };

      const { organiseObjective: organised } = await planner.query(ORGANISE, { input });

      expect(indicators[0].measurements).toHaveLength(16);
      expect(organised).toMatchObject({ version: version + 1, leadUnit: { code: units[3].code } });
      expect(organised.indicators[0].pooling).toBe('single');
      expect(organised.indicators[0].measurements).toEqual([
        { slice: false, unit: { code: units[3].code } },
        { slice: false, unit: { code: units[3].code } },
      ]);
      const { history } = await planner.query(HISTORY, { id });
      expect(history.map(({ action }: { action: string }) => action)).toEqual(['organise']);
      expect(JSON.parse(history[0].changesJson).leadUnitId).toEqual([null, units[3].id]);
    });

    test('a contact cannot', async () => {
      const { id, version, allowedActions } = await find(office.as('referente.legale'), '08.01');

      const answer = office.as('referente.legale').query(ORGANISE, { input: { id, expectedVersion: version } });

      expect(allowedActions).toEqual(['comment']);
      await expectRefused(answer, 'FORBIDDEN');
    });

    test('an objective of one unit has nothing to be organised, and says so beforehand', async () => {
      const { id, version, allowedActions, blockedActions } = await find(office.as('controllo'), '01.01');

      const answer = office.as('controllo').query(ORGANISE, { input: { id, expectedVersion: version } });

      expect({ allowedActions, blockedActions }).toEqual({
        allowedActions: ['comment'],
        blockedActions: [
          { action: 'update', reason: 'PLAN_IN_FORCE' },
          { action: 'delete', reason: 'PLAN_IN_FORCE' },
          { action: 'organise', reason: 'NOT_JOINT' },
          { action: 'settle', reason: 'NO_DOUBT' },
        ],
      });
      await expectRefused(answer, 'WRONG_STATE', { reason: 'NOT_JOINT' });
    });

    test('a decision that decides nothing new writes nothing', async () => {
      const planner = office.as('controllo');
      const { id, version, indicators } = await find(planner, '08.01');
      const pooling = indicators.map((each: { id: string; pooling: string }) => ({
        indicatorId: each.id,
        pooling: each.pooling,
      }));

      const { organiseObjective } = await planner.query(ORGANISE, { input: { id, expectedVersion: version, pooling } });

      expect(organiseObjective.version).toBe(version);
      expect((await planner.query(HISTORY, { id })).history).toEqual([]);
    });

    test('are organised in a draft too: it counts as a change of it, and opens no slots', async () => {
      const planner = office.as('controllo');
      const versionId = await draftOf(office);
      const { version: before, ...plan } = await planOf(planner, versionId);
      const joint = objectiveIn({ version: before, ...plan }, '08.01');
      const slots = await office.db.read.count(Measurement);
      const pooling = joint.indicators.map(({ id }) => ({ indicatorId: id, pooling: 'single' }));
      const leadUnitId = joint.units[1]?.id;
      const input = { id: joint.id, expectedVersion: joint.version, leadUnitId, pooling };

      const { organiseObjective } = await planner.query(ORGANISE, { input });

      expect(organiseObjective.leadUnit).toEqual({ code: joint.units[1]?.code });
      expect((await planOf(planner, versionId)).version).toBe(before + 1);
      expect(await office.db.read.count(Measurement)).toBe(slots);
    });

    test('a unit that takes no part cannot lead', async () => {
      const { units } = await find(office.as('controllo'), '01.01');
      const joint = await find(office.as('controllo'), '08.01');
      const outsider = { ...joint.units.at(-1), id: 'nobody' };
      const input = { id: joint.id, expectedVersion: joint.version, leadUnitId: outsider.id };

      expect(units).toHaveLength(1);
      const answer = office.as('controllo').query(ORGANISE, { input });
      await expectRefused(answer, 'INVALID', { issues: [{ path: 'leadUnitId', code: 'UNIT_NOT_IN_OBJECTIVE' }] });
    });

    test('an indicator of another objective is refused with its path', async () => {
      const joint = await find(office.as('controllo'), '08.01');
      const other = await find(office.as('controllo'), '01.01');
      const pooling = [{ indicatorId: other.indicators[0].id, pooling: 'single' }];

      const answer = office
        .as('controllo')
        .query(ORGANISE, { input: { id: joint.id, expectedVersion: joint.version, pooling } });

      await expectRefused(answer, 'INVALID', { issues: [{ path: 'pooling[0].indicatorId' }] });
    });

    test('a decision on an older record is a CONFLICT that carries the current one', async () => {
      const { id, version, units } = await find(office.as('controllo'), '08.01');
      const lead = (leadUnitId: string) =>
        office.as('controllo').query(ORGANISE, { input: { id, expectedVersion: version, leadUnitId } });
      await lead(units[0].id);

      const params = await expectRefused(lead(units[1].id), 'CONFLICT', { expected: version, actual: version + 1 });

      expect(params.current).toMatchObject({ id, version: version + 1, leadUnitId: units[0].id });
    });

    test('once a unit has entered its slice, one value for all would leave it without a place', async () => {
      const { id, version, indicators } = await find(office.as('controllo'), '08.01');
      const [indicator] = indicators;
      const own = (await find(office.as('referente.legale'), '08.01')).indicators[0].measurements[0];
      const inputs = { numerator: '9', denominator: '10' };
      const value = { id: own.id, expectedVersion: own.version, outcome: 'measured', inputs };
      await office.as('referente.legale').query(ENTER, { input: value });
      const decide = (pooling: string) => {
        const input = { id, expectedVersion: version, pooling: [{ indicatorId: indicator.id, pooling }] };
        return office.as('controllo').query(ORGANISE, { input });
      };

      await expectRefused(decide('single'), 'WRONG_STATE', { reason: 'HAS_VALUES' });
      const { organiseObjective } = await decide('minimum');
      expect(organiseObjective.indicators[0].measurements).toHaveLength(16);
    });
  },
  { perTest: true },
);
