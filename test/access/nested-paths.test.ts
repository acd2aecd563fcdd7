import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { romeDay } from '../../server/src/domain/calendar.ts';
import { printedSchema, schemaAlone } from '../../server/src/print-schema.ts';
import type { Client } from '../kit/client.ts';
import { eachDatabase } from '../kit/index.ts';
import { codeOf, eachOf } from './asking.ts';
import { askerOf, type Facts } from './facts.ts';
import { type Readable, readableBy } from './readable.ts';
import { half, spread } from './sample.ts';
import { objectsIn, type Path, pathsTo, selectionOf } from './walking.ts';
import { askersOn, makeWorld } from './world.ts';

/** What not everybody may read: every path that ends in one of them is walked. */
const GUARDED = new Set([
  ...[
    'Measurement',
    'IndividualSet',
    'Person',
    'Seat',
    'Seen',
    'Evidence',
    'Proposal',
    'Conflict',
    'Message',
    'Evaluation',
    'EvaluationSheet',
    'Report',
    'WorkingPapers',
    'Scenario',
  ],
]);
/** Asked with two ids: walked in a test of its own. */
const ELSEWHERE = new Set(['comparePlans']);
const DEPTH = 6;

/** Roots that take an id, and what has such ids. */
const BY_ID: Readonly<Record<string, string>> = {
  plan: 'PlanVersion',
  objective: 'OperationalObjective',
  individualSet: 'IndividualSet',
  measurement: 'AskedMeasurement',
  person: 'Person',
  seat: 'Seat',
  proposal: 'Proposal',
  conflict: 'Conflict',
  evaluation: 'Evaluation',
  report: 'Report',
  workingPaper: 'WorkingPapers',
  scenario: 'Scenario',
};

const walked = () => pathsTo(schema, GUARDED, DEPTH).filter(([root = '']) => !ELSEWHERE.has(root));

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await schemaAlone();
});

/** One document for each root, with all its paths in it; lists bring many rows, so their paths are asked a few at a time. */
function documentsOf(paths: readonly Path[]): { root: string; document: string }[] {
  return [...Map.groupBy(paths, ([root = '']) => root)].flatMap(([root, all]) => {
    const field = schema.getQueryType()?.getFields()[root];
    const type = getNamedType(field?.type);
    if (!isObjectType(type)) throw new Error(`${root} answers no object`);
    const asked = (some: readonly Path[]) =>
      selectionOf(
        schema,
        type,
        some.map((path) => path.slice(1)),
      );
    if (root in BY_ID) return [{ root, document: `query ($id: ID!) { ${root}(id: $id) { ${asked(all)} } }` }];
    return chunked(all, 6).map((some) => ({ root, document: `{ ${root}(page: { limit: 40 }) { ${asked(some)} } }` }));
  });
}

const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size));

eachDatabase('nested paths lead nowhere that the lists do not', (office) => {
  let facts: Facts;
  beforeAll(async () => {
    facts = await makeWorld(office);
  }, 120_000);

  const walk = async (client: Client, readable: Readable, nth: number) => {
    const strangers: string[] = [];
    let objects = 0;
    const look = async (root: string, document: string, id: string | null) => {
      const answer = await codeOf(client.query(document, id === null ? {} : { id }));
      if (typeof answer === 'string') {
        if (answer !== 'FORBIDDEN') strangers.push(`${root} was refused with ${answer}`);
        return;
      }
      for (const { __typename, id: seen } of objectsIn(answer)) {
        objects += 1;
        if (!readable.get(__typename)?.has(seen)) strangers.push(`${root} leads to ${__typename} ${seen}`);
      }
    };
    await eachOf(half(documentsOf(walked()), nth), async ({ root, document }) => {
      const type = BY_ID[root];
      const ids = type ? spread([...(readable.get(type) ?? [])], 3, nth) : [null];
      for (const id of ids) await look(root, document, id);
    });
    return { objects, strangers: [...new Set(strangers)] };
  };

  test('the walk goes by more than three hundred paths, and knows every type that has an id', async () => {
    const types = (await printedSchema()).matchAll(/^type (\w+) \{[^}]*?\n {2}id: ID!/gm);
    const known = readableBy(facts, askerOf(facts, 'hr', romeDay(new Date())));

    console.info(`nested paths: ${walked().length}`);
    expect(walked().length).toBeGreaterThan(300);
    expect([...types].map(([, name]) => name).filter((name) => !known.has(name ?? ''))).toEqual(OF_ONE_RECORD);
  });

  /** Answered about one record only, whose rights were asked first; `MySeat` is about the person who asks. */
  const OF_ONE_RECORD = ['Act', 'AdvanceOutcome', 'Advanced', 'MySeat'];

  test.each(askersOn(office.kind))(
    '$username meets nobody’s drafts, values or pages on the way',
    async ({ username, nth }) => {
      const readable = readableBy(facts, askerOf(facts, username, romeDay(new Date())));

      const { objects, strangers } = await walk(office.as(username), readable, nth);

      expect(strangers).toEqual([]);
      expect(objects > 0).toBe((readable.get('PlanVersion')?.size ?? 0) > 0);
    },
    60_000,
  );

  test.each(['referente.legale', 'po.bilancio', 'oiv', 'dipendente', 'hr'])(
    'and %s finds in the whole plan every set and value that the lists hold, none missing',
    async (username) => {
      const readable = readableBy(facts, askerOf(facts, username, romeDay(new Date())));
      const inForce = facts.versions.find(
        ({ state, bodyId, year }) => state === 'inForce' && bodyId === facts.body.id && year === 2023,
      );
      const values = 'indicators { id __typename measurements { id __typename } }';
      const document = `query ($id: ID!) { plan(id: $id) {
        areas { objectives { id __typename ${values} } } individualSets { id __typename objectives { id __typename ${values} } } } }`;

      const found = [...objectsIn(await office.as(username).query(document, { id: inForce?.id }))];

      const idsOf = (type: string) =>
        found
          .filter((each) => each.__typename === type)
          .map(({ id }) => id)
          .sort();
      const periods = facts.periods.filter(({ planId }) => planId === inForce?.planId).map(({ id }) => id);
      const objectives = readable.get('Objective');
      const read = facts.indicators.filter(
        (each) => each.versionId === inForce?.id && objectives?.has(each.objectiveId),
      );
      const lineages = new Set(read.map(({ lineageId }) => lineageId));
      const values2023 = facts.measurements
        .filter(({ periodId, lineageId }) => periods.includes(periodId) && lineages.has(lineageId))
        .map(({ id }) => id);
      const sets2023 = facts.sets.filter(({ versionId }) => versionId === inForce?.id).map(({ id }) => id);
      expect(idsOf('Measurement')).toEqual(values2023.filter((id) => readable.get('Measurement')?.has(id)).sort());
      expect(idsOf('IndividualSet')).toEqual(sets2023.filter((id) => readable.get('IndividualSet')?.has(id)).sort());
    },
  );
});
