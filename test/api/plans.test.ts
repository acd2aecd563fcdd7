import { beforeAll, expect, test } from 'vitest';
import { type Client, eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { anotherBody } from './another-body.ts';

const VERSIONS =
  'query ($filter: PlanFilter) { plans(filter: $filter) { total items { id planId year state title } } }';

const versionOf = async (client: Client): Promise<string> => (await client.query(VERSIONS)).plans.items[0].id;

eachDatabase('the plan', (office) => {
  test.each(['dipendente', 'referente.legale', 'po.staff', 'segretario', 'giunta', 'oiv', 'hr', 'admin'])(
    '%s reads the structure of the own body',
    async (person) => {
      const { plans } = await office.as(person).query(VERSIONS);
      const { plan } = await office.as(person).query(
        `query ($id: ID!) { plan(id: $id) { body { name } periods { endsOn state }
           counts { areas objectives indicators individualObjectives individualIndicators missingWeights doubts }
           areas { code objectives { code units { code } indicators { name weight } } } } }`,
        { id: plans.items[0].id },
      );

      expect(plans).toMatchObject({ total: 1, items: [{ year: 2023, state: 'inForce' }] });
      expect(plan.body.name).toBe('Camera di Commercio della Maremma e del Tirreno');
      expect(plan.periods).toMatchObject([{ endsOn: '2023-06-30', state: 'open' }, { endsOn: '2023-12-31' }]);
      expect(plan.counts).toMatchObject({ areas: 15, objectives: 95, indicators: 115 });
      const codes = plan.areas.map(({ code }: { code: string }) => code);
      expect(codes.slice(4, 8)).toEqual(['05', '07', '06', '08']);
      expect(plan.areas[7].objectives[0].units).toHaveLength(8);
    },
  );

  test.each([
    ['segretario', [17, 25, 9, 32]],
    ['hr', [17, 25, 9, 32]],
    ['po.staff', [3, 4, 9, 26]],
    ['referente.staff', [0, 0, 8, 25]],
    ['oiv', [0, 0, 8, 25]],
  ])('of individual objectives %s counts those that are theirs to read, in a list and in a plan', async (who, own) => {
    const counts =
      'counts { areas objectives indicators individualObjectives individualIndicators missingWeights doubts }';
    const { plans } = await office.as(who).query(`{ plans { items { id ${counts} } } }`);
    const [first] = plans.items;

    const { plan } = await office.as(who).query(`query ($id: ID!) { plan(id: $id) { id ${counts} } }`, first);

    const { individualObjectives, individualIndicators, missingWeights, doubts } = plan.counts;
    expect([individualObjectives, individualIndicators, missingWeights, doubts]).toEqual(own);
    expect(first).toEqual(plan);
  });

  test('the list is filtered by year and state', async () => {
    const inForce = await office.as('dipendente').query(VERSIONS, { filter: { year: 2023, state: 'inForce' } });
    const drafts = await office.as('dipendente').query(VERSIONS, { filter: { state: 'draft' } });
    const otherYear = await office.as('dipendente').query(VERSIONS, { filter: { year: 2022 } });

    expect([inForce, drafts, otherYear].map(({ plans }) => plans.total)).toEqual([1, 0, 0]);
  });

  test('a filter that is null, or a limit, is bad input or the usual one, never everything', async () => {
    const limited = 'query ($limit: Int) { objectives(page: { limit: $limit }) { items { id } } }';

    await expectRefused(office.as('controllo').query(VERSIONS, { filter: null }), 'INVALID', {
      issues: [{ path: 'filter', code: 'REQUIRED' }],
    });
    const { objectives } = await office.as('controllo').query(limited, { limit: null });
    expect(objectives.items).toHaveLength(25);
  });

  test('a plan that is not there is NOT_FOUND', async () => {
    const answer = office.as('controllo').query('{ plan(id: "nothing") { id } }');

    await expectRefused(answer, 'NOT_FOUND', { resource: 'plans' });
  });

  test('periods are listed and read, and the planner may open and close them', async () => {
    const { periods } = await office.as('controllo').query('{ periods { total items { id endsOn allowedActions } } }');
    const [JUNE, DECEMBER] = [
      ['update', 'close', 'extend'],
      ['update', 'delete', 'open'],
    ];
    const [june] = periods.items;
    const seen = await office
      .as('referente.legale')
      .query('query ($id: ID!) { period(id: $id) { endsOn allowedActions } }', june);

    expect(periods).toMatchObject({ total: 2, items: [{ allowedActions: JUNE }, { allowedActions: DECEMBER }] });
    expect(seen.period).toEqual({ endsOn: '2023-06-30', allowedActions: [] });
  });
});

const VALUES_AND_SETS = `query ($id: ID!) { plan(id: $id) {
  areas { objectives { indicators { measurements { state unit { code } position { code } } } } }
  individualSets { state position { code } objectives { code indicators { measurements { id } } } } } }`;

const valuesOf = (plan: Tree): Value[] =>
  plan.areas.flatMap(({ objectives }) =>
    objectives.flatMap(({ indicators }) => indicators.flatMap((i) => i.measurements)),
  );

interface Value {
  readonly unit: { readonly code: string };
}
interface Tree {
  readonly areas: readonly { objectives: readonly { indicators: readonly { measurements: readonly Value[] }[] }[] }[];
}

eachDatabase('what is reached through the tree', (office) => {
  test('before approval a contact sees no other unit’s value', async () => {
    const id = await versionOf(office.as('referente.legale'));

    const { plan } = await office.as('referente.legale').query(VALUES_AND_SETS, { id });

    const units = new Set(valuesOf(plan).map(({ unit }) => unit.code));
    expect(units).toEqual(new Set(['legale']));
  });

  test('controller, Segretario Generale, HR and OIV see the values of every unit', async () => {
    const id = await versionOf(office.as('controllo'));

    for (const person of ['controllo', 'segretario', 'hr', 'oiv']) {
      const { plan } = await office.as(person).query(VALUES_AND_SETS, { id });
      expect(new Set(valuesOf(plan).map(({ unit }) => unit.code)).size, person).toBe(9);
    }
  });

  test('the Giunta and an employee see no value before its approval', async () => {
    const id = await versionOf(office.as('giunta'));

    for (const person of ['giunta', 'dipendente', 'admin']) {
      const { plan } = await office.as(person).query(VALUES_AND_SETS, { id });
      expect(valuesOf(plan), person).toEqual([]);
    }
  });

  test('the tree shows as many values as the list does', async () => {
    const persons = ['controllo', 'referente.azienda', 'po.staff', 'hr', 'oiv'];
    const id = await versionOf(office.as('controllo'));

    for (const person of persons) {
      const { plan } = await office.as(person).query(VALUES_AND_SETS, { id });
      const { measurements } = await office.as(person).query('{ measurements(filter: {individual: false}) { total } }');
      expect(valuesOf(plan).length, person).toBe(measurements.total);
    }
  });

  test('sets in draft are seen by the own P.O., and by who follows them all', async () => {
    const id = await versionOf(office.as('controllo'));
    const codesFor = async (person: string): Promise<string[]> => {
      const { plan } = await office.as(person).query(VALUES_AND_SETS, { id });
      return plan.individualSets.map((set: { position: { code: string } }) => set.position.code);
    };

    expect(await codesFor('po.staff')).toEqual(['PO_Staff']);
    expect(await codesFor('referente.legale')).toEqual([]);
    expect(await codesFor('giunta')).toEqual([]);
    expect(await codesFor('segretario')).toHaveLength(5);
    expect(await codesFor('hr')).toHaveLength(5);
  });
});

const ADVANCE = 'mutation ($input: AdvanceInput!) { advance(input: $input) { state } }';

eachDatabase('the values of an approved set', (office) => {
  test('are seen by its P.O. and by who follows them all, and by nobody else who reads the set', async () => {
    const sets = '{ individualSets(filter: { state: "submitted" }) { items { id version } } }';
    const [set] = (await office.as('segretario').query(sets)).individualSets.items;
    const input = { resource: 'individualSets', id: set.id, action: 'approve', expectedVersion: set.version };
    await office.as('segretario').query(ADVANCE, { input });
    const id = await versionOf(office.as('controllo'));

    const seenBy = async (person: string): Promise<[string | undefined, number]> => {
      const { plan } = await office.as(person).query(VALUES_AND_SETS, { id });
      const approved = plan.individualSets.find(({ state }: { state: string }) => state === 'approved');
      const indicators = approved?.objectives.flatMap((each: { indicators: object[] }) => each.indicators) ?? [];
      const values = indicators.flatMap((each: { measurements: object[] }) => each.measurements);
      return [approved?.position.code, values.length / indicators.length];
    };

    for (const person of ['po.bilancio', 'segretario', 'controllo', 'hr', 'oiv'])
      expect(await seenBy(person), person).toEqual(['PO_BP', 2]);
    for (const person of ['po.staff', 'referente.bilancio', 'giunta', 'dipendente', 'admin'])
      expect(await seenBy(person), person).toEqual(['PO_BP', 0]);
  });
});

/** All that the page of the tree shows, and more. */
const WHOLE_TREE = `query ($id: ID!) { plan(id: $id) {
  id title year number state version adoptionAct adoptionDate body { id name }
  counts { areas objectives indicators individualObjectives individualIndicators missingWeights doubts }
  periods { id endsOn state allowedActions }
  areas { id code title branch weight doubt
    objectives { id code title description weight doubt version joint allowedActions blockedActions { action reason }
      units { id code name } leadUnit { id name } area { code } servesArea { code }
      indicators { id name kind weight typology unit numerator denominator operator targetValue targetDate targetPrinted
        measurements { id state outcome version value slice allowedActions blockedActions { action reason }
          inputs { value numerator denominator } unit { id name } position { code } period { endsOn } enteredByName } } } }
  individualSets { id state version totalWeight unweighted submittedByName decidedByName allowedActions
    position { id code } unit { id name }
    objectives { id code title servesArea { code }
      indicators { id name kind weight targetPrinted measurements { id state value unit { name } period { endsOn } } } } } } }`;

const MOST_STATEMENTS = 12;

eachDatabase('the whole tree of a version', (office) => {
  let alone: readonly string[];

  beforeAll(async () => {
    alone = await statementsOfTree(office, 'controllo');
  });

  test(`takes ${MOST_STATEMENTS} statements at most, the reader's rights among them`, () => {
    console.info(`${office.kind}: the whole tree takes ${alone.length} SQL statements`);
    expect(alone.length, alone.join('\n')).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  test('takes as many with three bodies as with one', async () => {
    await anotherBody(office, 'seconda');
    await anotherBody(office, 'terza');

    expect((await statementsOfTree(office, 'controllo')).length).toBe(alone.length);
    expect((await statementsOfTree(office, 'controllo.terza')).length).toBeLessThanOrEqual(alone.length);
  });

  test('a person of another body gets NOT_FOUND, and sees only the own plan in the list', async () => {
    const { versionId, planner } = await anotherBody(office, 'quarta');

    const theirs = office.as('controllo').query(WHOLE_TREE, { id: versionId });
    await expectRefused(theirs, 'NOT_FOUND');
    const ours = office.as(planner).query(WHOLE_TREE, { id: await versionOf(office.as('controllo')) });
    await expectRefused(ours, 'NOT_FOUND');
    expect((await office.as(planner).query(VERSIONS)).plans).toMatchObject({ total: 1, items: [{ id: versionId }] });
  });
});

async function statementsOfTree(office: Office, person: string): Promise<readonly string[]> {
  const id = await versionOf(office.as(person));
  return office.statementsOf(async () => {
    const { plan } = await office.as(person).query(WHOLE_TREE, { id });
    expect(plan.individualSets).toHaveLength(5);
  });
}
