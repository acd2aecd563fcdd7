import { beforeAll, expect, test } from 'vitest';
import { schemaAlone } from '../../server/src/print-schema.ts';
import { asInput, ofPosition, save } from '../api/sets.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { aimedBy } from './aimed.ts';
import { codeOf, eachOf } from './asking.ts';
import { type Facts, factsOf, only } from './facts.ts';
import { insides, type Mutation, mutationsOf } from './inputs.ts';
import { COLUMNS, tablesOf } from './tables.ts';

let mutations: readonly Mutation[];
beforeAll(async () => {
  mutations = mutationsOf(await schemaAlone());
});

/** Names that every object has in JavaScript, whatever was sent. */
const INBORN = ['constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
/** An answer names at most fifty faults. */
const AT_ONCE = 45;

eachDatabase('what an input may not carry', (office) => {
  test('no mutation takes a key that it does not name, whatever column has that name, however deep', async () => {
    const before = await tablesOf(office);
    const client = office.as('admin');
    const keys = [...COLUMNS(office), ...INBORN];
    const taken: string[] = [];
    let tried = 0;

    await eachOf(
      mutations.filter(({ isInput }) => isInput),
      async ({ name, document, variables }) => {
        for (const { path } of [...insides(variables)].filter((inside) => inside.path !== '')) {
          for (let at = 0; at < keys.length; at += AT_ONCE) {
            const spoilt = structuredClone(variables);
            const object = only([...insides(spoilt)], (inside) => inside.path === path).object;
            const foreign = keys.slice(at, at + AT_ONCE).filter((key) => !Object.hasOwn(object, key));
            for (const key of foreign) object[key] = 'x';
            const { issues } = await expectRefused(client.query(document, spoilt), 'INVALID');
            const told = JSON.stringify(issues);
            tried += foreign.length;
            taken.push(
              ...foreign.filter((key) => !told.includes(`\\"${key}\\"`)).map((key) => `${name} ${path} ${key}`),
            );
          }
        }
      },
    );

    console.info(`mass assignment on ${office.kind}: ${tried} keys`);
    expect(taken).toEqual([]);
    expect(tried).toBeGreaterThan(1_500);
    expect(await tablesOf(office)).toEqual(before);
  }, 60_000);

  test('nor in a document, written out', async () => {
    const refusals = await Promise.all(
      [
        'weight: "50.00"',
        'targetValue: "1"',
        'operator: ">="',
        'state: "approved"',
        'onBehalf: false',
        'unitId: "x"',
      ].map((extra) =>
        codeOf(
          office
            .as('referente.legale')
            .query(
              `mutation { enterValue(input: { id: "x", expectedVersion: 1, outcome: "measured", ${extra} }) { id } }`,
            ),
        ),
      ),
    );

    expect(new Set(refusals)).toEqual(new Set(['INVALID']));
  });

  test.each([
    ['in the body', '{"query":"{ me { username } }","__proto__":{"polluted":"yes"}}'],
    ['in the variables', '{"query":"{ me { username } }","variables":{"__proto__":{"polluted":"yes"}}}'],
    [
      'as a variable',
      '{"query":"query ($__proto__: ID!) { unit(id: $__proto__) { id } }","variables":{"__proto__":"x"}}',
    ],
    [
      'in an input',
      '{"query":"mutation ($input: ClearValueInput!) { clearValue(input: $input) { id } }","variables":{"input":{"id":"x","expectedVersion":1,"__proto__":{"polluted":"yes"}}}}',
    ],
    [
      'deep in an input',
      '{"query":"mutation ($input: EnterValueInput!) { enterValue(input: $input) { id } }","variables":{"input":{"id":"x","expectedVersion":1,"outcome":"measured","inputs":{"__proto__":{"value":"1"}}}}}',
    ],
    [
      'as the constructor',
      '{"query":"mutation ($input: ClearValueInput!) { clearValue(input: $input) { id } }","variables":{"input":{"id":"x","expectedVersion":1,"constructor":{"prototype":{"polluted":"yes"}}}}}',
    ],
  ])('__proto__ %s does nothing to anybody', async (_, body) => {
    const before = await tablesOf(office);

    const answer = await office.as('referente.legale').raw(body);

    expect(answer.status).toBeLessThan(500);
    expect(JSON.stringify(answer.body)).not.toContain('INTERNAL');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(await tablesOf(office)).toEqual(before);
  });
});

eachDatabase('what a service cannot reach, with the right version in hand', (office) => {
  let facts: Facts;
  beforeAll(async () => {
    facts = await factsOf(office);
  });

  test.each(['referente.legale', 'referente.azienda', 'po.staff', 'po.promozione'])(
    '%s changes nothing of the plan, the organisation, the persons or others’ sets',
    async (username) => {
      const before = await tablesOf(office);
      const client = office.as(username);

      for (const [name, input] of aimedBy(facts, username)) {
        const { document } = only(mutations, (mutation) => mutation.name === name);
        const variables = name === 'createPasswordLink' ? { personId: (input as { id: string }).id } : { input };
        const code = await codeOf(client.query(document, variables));
        expect(['FORBIDDEN', 'NOT_FOUND'], `${name}: ${JSON.stringify(code)}`).toContain(code);
      }

      expect(await tablesOf(office)).toEqual(before);
    },
  );

  test('the head of a position does not pull foreign objectives or indicators into the own set', async () => {
    const before = await tablesOf(office);
    const head = office.as('po.staff');
    const set = await ofPosition(head, 'PO_Staff');
    const operational = only(facts.objectives, ({ code }) => code === '01.01');
    const foreign = facts.objectives.filter(({ setId }) => setId !== null && setId !== set.id);

    for (const { id } of [operational, ...foreign]) {
      const indicator = facts.indicators.find(({ objectiveId }) => objectiveId === id);
      const input = asInput(set);
      input.objectives[0].id = id;
      await expectRefused(save(head, input), 'INVALID');
      const other = asInput(set);
      other.objectives[0].indicators[0].id = indicator?.id;
      await expectRefused(save(head, other), 'INVALID');
    }

    expect(foreign.length).toBeGreaterThan(10);
    expect(await tablesOf(office)).toEqual(before);
  });

  test('entering a value changes the value and its history, and not one letter of what is measured', async () => {
    const before = await tablesOf(office);
    const contact = office.as('referente.legale');
    const { measurements } = await contact.query(
      '{ measurements(filter: { mine: true, state: "missing" }, page: { limit: 200 }) { items { id version period { state } } } }',
    );
    const { document } = only(mutations, ({ name }) => name === 'enterValue');
    const open = measurements.items.filter(({ period }: { period: { state: string } }) => period.state === 'open');

    for (const { id, version } of open) {
      const words = { outcome: 'notMeasurable', reason: 'Il servizio è sospeso', comment: 'peso 0, obiettivo 0' };
      await contact.query(document, { input: { id, expectedVersion: version, ...words } });
    }

    const after = await tablesOf(office);
    expect(open.length).toBeGreaterThan(5);
    expect([...after].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table)).toEqual([
      'Measurement',
      'Act',
      'UndoPoint',
    ]);
  });
});
