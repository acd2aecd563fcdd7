import { beforeAll, expect, test } from 'vitest';
import { Message, Person } from '../../schema/src/model/index.ts';
import { romeDay } from '../../server/src/domain/calendar.ts';
import { say } from '../api/talk.ts';
import { eachDatabase } from '../kit/index.ts';
import { codeOf, triedMany } from './asking.ts';
import { askerOf, type Facts, factsOf, only } from './facts.ts';
import { reads, type Thing, verdictOn } from './oracle.ts';
import { thingsOf } from './things.ts';
import { ASKERS, makeWorld } from './world.ts';

/** Every step that tells somebody, taken by whoever may take it. */
const TOLD: readonly (readonly [Thing['resource'], string])[] = [
  ['individualSets', 'sendBack'],
  ['individualSets', 'reopen'],
  ['individualSets', 'approve'],
  ['measurements', 'sendBack'],
  ['measurements', 'reopen'],
  ['individualMeasurements', 'sendBack'],
  ['individualMeasurements', 'reopen'],
  ['proposals', 'sendBack'],
  ['plans', 'sendBack'],
];

eachDatabase('an e-mail tells nobody what they may not read', (office) => {
  let facts: Facts;
  let before: readonly string[];

  beforeAll(async () => {
    facts = await makeWorld(office);
    await office.db.transaction(async (manager) => {
      for (const { id } of facts.people) await manager.update(Person, { id }, { email: `${id}@example.org` });
    });
    before = facts.messages.map(({ id }) => id);
  }, 120_000);

  test('of all steps that are told, each to those who read the record as it is after the step', async () => {
    const things = thingsOf(facts);
    const taken: Thing[] = [];
    for (const [resource, action] of TOLD) {
      for (const thing of things.filter((each) => each.resource === resource)) {
        const username = ASKERS.find((name) => verdictOn(askerOf(facts, name, TODAY), action, thing) === 'allowed');
        const row = rowOf(thing);
        if (!username || !row || taken.length > 120) continue;
        const input = { resource, action, id: thing.id, expectedVersion: row.version, reason: 'Il motivo' };
        const step = office.as(username).query(ADVANCE, { input });
        if (typeof (await codeOf(step)) !== 'string') taken.push(thing);
      }
    }

    const told = await newMessages();
    const after = thingsOf(await factsOf(office));
    expect(taken.length).toBeGreaterThan(40);
    expect(told.length).toBeGreaterThan(taken.length / 2);
    for (const message of told) {
      const [, , recordId] = message.cause.split(' ');
      const thing = only(after, ({ id }) => id === recordId);
      const { username } = only(facts.people, ({ id }) => id === message.personId);
      expect(reads(askerOf(facts, username, TODAY), thing), `${username}: ${message.cause}`).toBe(true);
    }
    before = [...before, ...told.map(({ id }) => id)];
  }, 60_000);

  test('nor does a comment call anybody who may not read what it is about', async () => {
    const now = await factsOf(office);
    const planner = office.as('controllo');
    const everybody = now.people.map(({ id }) => id);
    const kinds = Map.groupBy(
      thingsOf(now).filter(({ resource }) => resource.endsWith('easurements')),
      ({ resource, state }) => `${resource} ${state}`,
    );

    let called = 0;
    for (const [thing] of [...kinds.values()].slice(0, 14)) {
      if (!thing || verdictOn(askerOf(now, 'controllo', TODAY), 'comment', thing) !== 'allowed') continue;
      for (const personId of everybody) {
        const { username, disabled } = only(now.people, ({ id }) => id === personId);
        const isReader = !disabled && username !== 'controllo' && reads(askerOf(now, username, TODAY), thing);
        if (isReader && called % 5 !== 0) continue;
        const said = await codeOf(
          say(planner, { resource: thing.resource, id: thing.id }, 'Guarda', { mentionIds: [personId] }),
        );
        expect(typeof said === 'string' ? said : 'said', `${username} on ${thing.id}`).toBe(
          isReader ? 'said' : 'INVALID',
        );
        called += 1;
      }
    }
    expect(called).toBeGreaterThan(100);
  }, 60_000);

  test.each(ASKERS)('%s lists the mails of the own body as its administrator, or none', async (username) => {
    const answer = await codeOf(
      office.as(username).query('{ messages(page: { limit: 200 }) { items { id subject lastError } } }'),
    );
    if (username !== 'admin') return expect(answer).toBe('FORBIDDEN');
    const own = (await factsOf(office)).messages.filter(({ bodyId }) => bodyId === facts.body.id);
    expect(answer.messages.items.length).toBe(Math.min(200, own.length));
    expect(JSON.stringify(answer)).not.toContain('Testo della persona');
    expect(
      await triedMany(office.as(username), [{ resource: 'messages', action: 'retry', id: FOREIGN(facts) }]),
    ).toEqual(['NOT_FOUND']);
  });

  const rowOf = ({ id }: Thing) =>
    [...facts.sets, ...facts.measurements, ...facts.proposals, ...facts.versions].find((each) => each.id === id);
  const newMessages = async (): Promise<Message[]> =>
    (await office.db.read.find(Message)).filter(({ id }) => !before.includes(id));
});

const TODAY = romeDay(new Date());
const ADVANCE = 'mutation ($input: AdvanceInput!) { advance(input: $input) { state } }';
const FOREIGN = ({ messages, body }: Facts): string => only(messages, ({ bodyId }) => bodyId !== body.id).id;
