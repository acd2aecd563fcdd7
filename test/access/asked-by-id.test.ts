import { mkdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { RESOURCES, type Resource } from '../../schema/src/contract/index.ts';
import { romeDay } from '../../server/src/domain/calendar.ts';
import { download, ownFiles, upload } from '../api/evidence.ts';
import { type Client, eachDatabase } from '../kit/index.ts';
import { codeOf, eachOf } from './asking.ts';
import { type Asker, askerOf, type Facts } from './facts.ts';
import { everDoes, isTheirs, reads, type Thing, verdictOn } from './oracle.ts';
import { readableBy, readsTalk } from './readable.ts';
import { spread } from './sample.ts';
import { thingsOf } from './things.ts';
import { FILE } from './world.around.ts';
import { ASKERS, askersOn, makeWorld } from './world.ts';

const PLACE = '($resource: String!, $id: ID!)';
const AT = '(resource: $resource, id: $id)';
const COMMENTS = `query ${PLACE} { comments${AT} { id } }`;
const COMMENTING = `query ${PLACE} { commenting${AT} { allowed reason } }`;
const MENTIONABLE = `query ${PLACE} { mentionable${AT} { personId } }`;
const UNDOABLE = `query ${PLACE} { undoable${AT} }`;
const SUBSTITUTES = `query ($resource: String!, $id: ID!, $action: String!) {
  substitutes(resource: $resource, id: $id, action: $action) { personId role } }`;

const { folder, settings } = ownFiles();
eachDatabase(
  'what is asked for by the id of a record',
  (office) => {
    let facts: Facts;
    let things: readonly Thing[];
    const NTH = askersOn(office.kind);
    const asker = (username: string): Asker => askerOf(facts, username, romeDay(new Date()));

    beforeAll(async () => {
      facts = await makeWorld(office);
      things = thingsOf(facts);
      const file = await import('node:fs/promises');
      const shelf = `${folder}/${FILE.sha256.slice(0, 2)}`;
      mkdirSync(shelf, { recursive: true });
      await file.writeFile(`${shelf}/${FILE.sha256}`, FILE.content);
    }, 120_000);

    const ask = (client: Client, document: string, variables: object) => codeOf(client.query(document, variables));

    /** The records on which something was said, each under its resource, by the objective for sets. */
    const talkedAbout = () => {
      const objectives = new Map(facts.objectives.map((each) => [each.lineageId, each]));
      return [...Map.groupBy(facts.comments, ({ resource, subjectId }) => `${resource} ${subjectId}`).values()].flatMap(
        (comments) => {
          const [first] = comments;
          if (!first) return [];
          const { resource, subjectId } = first;
          const isValue = resource === 'measurements' || resource === 'individualMeasurements';
          const ids = facts.objectives.filter(({ lineageId }) => lineageId === subjectId).map(({ id }) => id);
          return (isValue ? [subjectId] : ids).map((id) => ({
            resource,
            id,
            comments,
            about: things.find((thing) => thing.id === (isValue ? id : (setOf(id) ?? id))),
            objective: objectives.get(subjectId),
          }));
        },
      );
    };
    const setOf = (id: string) => facts.objectives.find((each) => each.id === id)?.setId ?? null;

    test.each(NTH)(
      '$username reads of what was said what could be read when it was said',
      async ({ username, nth }) => {
        const who = asker(username);
        const client = office.as(username);

        await eachOf(spread(talkedAbout(), 14, nth), async ({ resource, id, comments, about }) => {
          if (!about) throw new Error(`nobody talks about ${id}`);
          const thing = { ...about, isUndefined: false };
          const refusal = everDoes(who, 'read', resource) ? 'NOT_FOUND' : 'FORBIDDEN';
          const expected = reads(who, thing)
            ? comments.filter((each) => readsTalk(facts, who, each) && reads(who, { ...thing, state: each.state }))
            : refusal;
          const told = await ask(client, COMMENTS, { resource, id });
          if (typeof expected === 'string') expect(told).toBe(expected);
          else expect(idsIn(told.comments)).toEqual(idsIn(expected));

          const said = await ask(client, COMMENTING, { resource, id });
          const isAllowed = verdictOn(who, 'comment', thing) === 'allowed';
          expect(typeof said === 'string' ? said : said.commenting.allowed).toBe(
            typeof expected === 'string' ? refusal : isAllowed,
          );
        });
      },
    );

    const idsIn = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id).sort();

    test.each(NTH)(
      '$username is told of persons only where they may be called, and who may read it',
      async ({ username, nth }) => {
        const who = asker(username);
        const persons = ASKERS.map(asker);

        await eachOf(spread(talkedAbout(), 5, nth), async ({ resource, id, about }) => {
          if (!about) return;
          const thing = { ...about, isUndefined: false };
          const told = await ask(office.as(username), MENTIONABLE, { resource, id });
          const refusal = everDoes(who, 'read', resource) ? 'NOT_FOUND' : 'FORBIDDEN';
          if (!reads(who, thing)) return expect(told).toBe(refusal);
          const readers = persons.filter((each) => each.personId !== who.personId && reads(each, thing));
          const expected = isTheirs(who, 'comment', thing) ? readers.map(({ personId }) => personId) : [];
          expect(told.mentionable.map((each: { personId: string }) => each.personId).sort()).toEqual(expected.sort());
        });
      },
    );

    test.each(NTH)(
      '$username learns who else may do it, of nothing that is not theirs to read',
      async ({ username, nth }) => {
        const who = asker(username);
        const persons = ASKERS.map(asker).filter(({ personId }) => personId !== who.personId);
        const asked = ACTS.flatMap(([resource, action]) =>
          spread(
            things.filter((thing) => thing.resource === resource && !thing.isUndefined),
            3,
            nth,
          ).map((thing) => ({ thing, action })),
        );

        await eachOf(asked, async ({ thing, action }) => {
          const { resource, id } = thing;
          const told = await ask(office.as(username), SUBSTITUTES, { resource, id, action });
          if (!reads(who, thing)) return expect(told).toBe('NOT_FOUND');
          const able = persons.filter((each) => verdictOn(each, action, thing) === 'allowed');
          const seen = told.substitutes.map((each: { personId: string }) => each.personId).sort();
          expect(seen).toEqual(able.map(({ personId }) => personId).sort());
        });
        const read = things.find((thing) => reads(who, thing));
        if (read)
          expect(
            await ask(office.as(username), SUBSTITUTES, { resource: read.resource, id: read.id, action: 'read' }),
          ).toBe('INVALID');
      },
    );

    const ACTS: readonly [Resource, string][] = [
      ['individualSets', 'approve'],
      ['individualSets', 'sendBack'],
      ['proposals', 'approve'],
      ['plans', 'approve'],
      ['measurements', 'verify'],
      ['measurements', 'approve'],
      ['individualMeasurements', 'verify'],
      ['individualMeasurements', 'approve'],
      ['reports', 'validate'],
    ];

    test.each(NTH)('$username takes back nothing of others', async ({ username, nth }) => {
      const some = RESOURCES.flatMap((resource) =>
        spread(
          things.filter((thing) => thing.resource === resource),
          2,
          nth,
        ),
      );
      const own = new Set(
        facts.measurements.filter((each) => each.enteredById === asker(username).personId).map(({ id }) => id),
      );
      await eachOf(
        some.filter(({ id }) => !own.has(id)),
        async ({ resource, id }) => {
          const told = await ask(office.as(username), UNDOABLE, { resource, id });
          expect(typeof told === 'string' || told.undoable === false).toBe(true);
        },
      );
    });

    test.each(NTH)(
      '$username is handed the file behind a value when the value may be read',
      async ({ username, nth }) => {
        const readable = readableBy(facts, asker(username));
        const ever = everDoes(asker(username), 'read', 'measurements');

        await eachOf(spread(facts.evidence, 8, nth), async ({ id, kind }) => {
          const { status, bytes } = await download(office.as(username), office.url, id);
          const isThere = readable.get('Evidence')?.has(id) && kind === 'file';
          expect(status).toBe(ever ? (isThere ? 200 : 404) : 403);
          expect(bytes.toString() === FILE.content).toBe(status === 200);
        });
      },
    );

    test.each(NTH)('$username brings a file only to what may be entered now', async ({ username, nth }) => {
      const who = asker(username);
      const values = things.filter(({ resource }) => resource.toLowerCase().endsWith('measurements'));
      const before = facts.evidence.length;

      await eachOf(spread(values, 4, nth), async (thing) => {
        const { status } = await upload(office.as(username), { measurementId: thing.id, title: '', content: '' });
        expect(status).toBe(everDoes(who, 'attach', 'measurements') ? STATUS[verdictOn(who, 'attach', thing)] : 403);
      });
      expect(await office.db.read.query('SELECT COUNT(*) AS n FROM evidence')).toMatchObject([
        { n: expect.toSatisfy((n) => Number(n) === before) },
      ]);
    });

    /** An empty file is refused once every gate was open. */
    const STATUS = { allowed: 400, NOT_FOUND: 404, FORBIDDEN: 403, WRONG_STATE: 409, SAME_PERSON: 403 } as const;

    test.each(NTH)(
      '$username finds in the comparison of two versions nothing of sets that are drafts',
      async ({ username }) => {
        const who = asker(username);
        const readable = readableBy(facts, who);
        const own = facts.versions.filter(({ bodyId }) => bodyId === facts.body.id);
        const document = `query ($fromId: ID!, $toId: ID!) { comparePlans(fromId: $fromId, toId: $toId) {
        text from { id } to { id } nodes { kind lineageId title } } }`;
        const inForce = own.find(({ state, year }) => state === 'inForce' && year === 2023);

        await eachOf(own, async ({ id: toId }) => {
          const told = await ask(office.as(username), document, { fromId: inForce?.id, toId });
          if (who.seats.length === 0) return expect(told).toBe('FORBIDDEN');
          if (!readable.get('PlanVersion')?.has(toId)) return expect(told).toBe('NOT_FOUND');
          const hidden = facts.objectives.filter(
            ({ id, versionId }) => [inForce?.id, toId].includes(versionId) && !readable.get('Objective')?.has(id),
          );
          const shown = facts.objectives.filter(({ id }) => readable.get('Objective')?.has(id));
          const words = JSON.stringify(told.comparePlans);
          for (const { title, lineageId } of hidden) {
            expect(told.comparePlans.nodes.map((each: { lineageId: string }) => each.lineageId)).not.toContain(
              lineageId,
            );
            if (shown.every((each) => each.title !== title)) expect(words).not.toContain(title);
          }
        });
      },
    );
  },
  { settings },
);
