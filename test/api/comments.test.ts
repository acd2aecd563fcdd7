import { expect, test } from 'vitest';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { mentionable, objective, personId, resolve, say, setOf, talkOf } from './talk.ts';
import { advance, approveSet, enterValue, findValue } from './values.ts';

const ofObjective = (id: string) => ({ resource: 'objectives', id });
const ofValue = (id: string) => ({ resource: 'measurements', id });
const ofIndividual = (id: string) => ({ resource: 'individualSets', id });

eachDatabase('comments on an operational objective', (office) => {
  test('a service speaks of its own, all the body reads it, and it hangs on the lineage', async () => {
    const { id, indicators } = await objective(office, '01.01');

    const said = await say(office.as('referente.legale'), ofObjective(id), '  Il dato\r\narriva a luglio. ', {
      indicatorId: indicators[0].id,
    });

    expect(said).toMatchObject({
      text: 'Il dato\narriva a luglio.',
      parentId: null,
      indicatorLineageId: indicators[0].lineageId,
      resolvedAt: null,
      mayResolve: true,
      version: 1,
    });
    expect(said.authorName).toContain('Referente');
    expect(await talkOf(office.as('dipendente'), ofObjective(id))).toMatchObject([{ id: said.id, mayResolve: false }]);
    expect((await objective(office, '01.01')).openComments).toBe(1);
  });

  test('only of the own unit, and only with a seat that speaks', async () => {
    const { id } = await objective(office, '01.01');

    await expectRefused(say(office.as('referente.promozione'), ofObjective(id), 'x'), 'FORBIDDEN');
    await expectRefused(say(office.as('dipendente'), ofObjective(id), 'x'), 'FORBIDDEN');
    await expectRefused(say(office.as('giunta'), ofObjective(id), 'x'), 'FORBIDDEN');
    await expectRefused(say(office.nobody, ofObjective(id), 'x'), 'UNAUTHENTICATED');
    const commenting = async (who: string) =>
      (
        await office
          .as(who)
          .query('query ($id: ID!) { commenting(resource: "objectives", id: $id) { allowed reason } }', { id })
      ).commenting;
    expect(await commenting('referente.legale')).toEqual({ allowed: true, reason: null });
    expect(await commenting('referente.promozione')).toEqual({ allowed: false, reason: null });
    for (const who of ['controllo', 'segretario', 'oiv'])
      expect((await say(office.as(who), ofObjective(id), `di ${who}`)).id).toBeTruthy();
  });

  test('what is not there, and what has no comments, is refused', async () => {
    const { id, indicators } = await objective(office, '01.02');
    const other = await objective(office, '01.01');
    const planner = office.as('controllo');
    const faulty = (more: object, text = 'x') => say(planner, ofObjective(id), text, more);

    await expectRefused(talkOf(planner, ofObjective('nothing')), 'NOT_FOUND');
    await expectRefused(talkOf(planner, { resource: 'individualSets', id }), 'NOT_FOUND');
    await expectRefused(talkOf(planner, { resource: 'people', id }), 'INVALID', {
      issues: [{ path: 'resource', code: 'NOT_IN_LIST' }],
    });
    await expectRefused(say(planner, { resource: 'plans', id }, 'x'), 'INVALID');
    await expectRefused(faulty({ parentId: 'nothing' }), 'INVALID', {
      issues: [{ path: 'parentId', code: 'UNKNOWN_ID' }],
    });
    await expectRefused(faulty({ indicatorId: other.indicators[0].id }), 'INVALID', {
      issues: [{ path: 'indicatorId', code: 'INDICATOR_NOT_IN_OBJECTIVE' }],
    });
    await expectRefused(faulty({ indicatorId: indicators[0].id }, '  \n '), 'INVALID', {
      issues: [{ path: 'text', code: 'REQUIRED' }],
    });
    await expectRefused(faulty({}, 'a'.repeat(4_001)), 'INVALID', { issues: [{ path: 'text', code: 'TOO_LONG' }] });
    expect((await faulty({}, 'a'.repeat(4_000))).text).toHaveLength(4_000);
  });

  test('an answer stands in its thread, also an answer to an answer; never in the thread of something else', async () => {
    const { id, indicators } = await objective(office, '01.03');
    const elsewhere = await objective(office, '01.02');
    const planner = office.as('controllo');
    const first = await say(planner, ofObjective(id), 'Perché?', { indicatorId: indicators[0].id });

    const answer = await say(office.as('segretario'), ofObjective(id), 'Perché sì.', { parentId: first.id });
    const again = await say(planner, ofObjective(id), 'Bene.', { parentId: answer.id });

    expect(answer).toMatchObject({
      parentId: first.id,
      indicatorLineageId: first.indicatorLineageId,
      mayResolve: false,
    });
    expect(again.parentId).toBe(first.id);
    expect((await talkOf(planner, ofObjective(id))).map((each) => each.text)).toEqual([
      'Perché?',
      'Perché sì.',
      'Bene.',
    ]);
    await expectRefused(say(planner, ofObjective(elsewhere.id), 'x', { parentId: first.id }), 'INVALID');
    expect((await objective(office, '01.03')).openComments).toBe(1);
  });

  test('a thread is closed by its author or by who decides; an answer opens it again', async () => {
    const { id } = await objective(office, '01.01');
    const contact = office.as('referente.legale');
    const thread = await say(contact, ofObjective(id), 'Da chiarire');
    const oiv = await say(office.as('oiv'), ofObjective(id), 'Anche questo');

    await expectRefused(resolve(contact, oiv), 'FORBIDDEN');
    await expectRefused(resolve(office.as('dipendente'), thread), 'FORBIDDEN');
    const closed = await resolve(contact, thread);
    const other = await resolve(office.as('controllo'), oiv);
    const reopened = await resolve(office.as('segretario'), other, false);

    expect(closed).toMatchObject({ resolvedByName: thread.authorName, version: 2 });
    expect(reopened).toMatchObject({ resolvedAt: null, resolvedByName: null, version: 3 });
    await expectRefused(resolve(contact, thread), 'CONFLICT', { expected: 1, actual: 2 });
    const answer = await say(office.as('oiv'), ofObjective(id), 'Non ancora', { parentId: thread.id });
    await expectRefused(resolve(office.as('oiv'), answer), 'INVALID');
    const [now] = (await talkOf(contact, ofObjective(id))).filter((each) => each.id === thread.id);
    expect(now).toMatchObject({ resolvedAt: null, version: 3 });
  });

  test('two who close and reopen at once: one is told', async () => {
    const { id } = await objective(office, '01.01');
    const thread = await say(office.as('controllo'), ofObjective(id), 'Insieme');

    const ends = await Promise.allSettled(['controllo', 'segretario'].map((who) => resolve(office.as(who), thread)));

    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('who may read the record may be called, and nobody else', async () => {
    const { id } = await objective(office, '01.01');
    const value = await findValue(office, { code: '01.01' });
    const planner = office.as('controllo');
    const [legale, promozione, self] = await Promise.all(
      ['referente.legale', 'referente.promozione', 'controllo'].map((who) => personId(office.as(who))),
    );

    const ofPlan = (await mentionable(planner, ofObjective(id))).map((each) => each.personId);
    const ofDraft = (await mentionable(planner, ofValue(value.id))).map((each) => each.personId);
    const said = await say(planner, ofValue(value.id), '@Legale guarda', { mentionIds: [legale, legale] });

    expect(ofPlan).toEqual(expect.arrayContaining([legale, promozione]));
    expect(ofPlan).not.toContain(self);
    expect(ofDraft).toContain(legale);
    expect(ofDraft).not.toContain(promozione);
    expect(said.mentions.map((each) => each.personId)).toEqual([legale]);
    await expectRefused(say(planner, ofValue(value.id), 'x', { mentionIds: [legale, promozione] }), 'INVALID', {
      issues: [{ path: 'mentionIds[1]', code: 'UNKNOWN_ID' }],
    });
  });
});

eachDatabase('comments on values and individual objectives', (office) => {
  test('the talk about a value is read by its unit and its reviewers, and not by all once it is approved', async () => {
    const contact = office.as('referente.legale');
    const value = await findValue(office, { code: '01.01' });
    const thread = await say(office.as('controllo'), ofValue(value.id), 'Il denominatore è giusto?');
    await say(contact, ofValue(value.id), 'Sì.', { parentId: thread.id });
    await expectRefused(talkOf(office.as('referente.promozione'), ofValue(value.id)), 'NOT_FOUND');
    await expectRefused(say(office.as('referente.promozione'), ofValue(value.id), 'x'), 'NOT_FOUND');

    const entered = await enterValue(contact, value, { inputs: { numerator: '7', denominator: '10' } });
    const step = { resource: 'measurements', id: value.id };
    const sent = await advance(contact, { ...step, action: 'submit', expectedVersion: entered.version });
    const verified = await advance(office.as('controllo'), {
      ...step,
      action: 'verify',
      expectedVersion: sent.version,
    });
    await advance(office.as('segretario'), { ...step, action: 'approve', expectedVersion: verified.version });
    const after = await say(office.as('controllo'), ofValue(value.id), 'Approvato, con una nota.');

    const open = async (who: string): Promise<number> =>
      (await office.as(who).query('query ($id: ID!) { measurement(id: $id) { openComments } }', { id: value.id }))
        .measurement.openComments;
    expect((await talkOf(contact, ofValue(value.id))).map(({ text }) => text)).toHaveLength(3);
    expect((await talkOf(office.as('dipendente'), ofValue(value.id))).map(({ id }) => id)).toEqual([after.id]);
    expect([await open('referente.legale'), await open('dipendente')]).toEqual([2, 1]);
  });

  test('an individual objective is talked about by its head, the planner and the Segretario, in the state it is in', async () => {
    const head = office.as('po.anagrafico');
    const mine = (await head.query('{ me { seats { positionId } } }')).me.seats;
    expect(mine.length).toBeGreaterThan(0);
    const { individualSets } = await head.query(
      '{ individualSets { items { id state position { code } objectives { id indicators { id } } } } }',
    );
    const set = individualSets.items.find((each: { state: string }) => each.state !== 'approved');
    const [target] = set.objectives;
    const planner = office.as('controllo');

    const thread = await say(planner, ofIndividual(target.id), 'È misurabile?', {
      indicatorId: target.indicators[0].id,
    });
    await say(head, ofIndividual(target.id), 'Sì', { parentId: thread.id });
    const [own] = await talkOf(head, ofIndividual(target.id));

    expect(own).toMatchObject({ id: thread.id, mayResolve: false });
    await expectRefused(talkOf(office.as('po.staff'), ofIndividual(target.id)), 'NOT_FOUND');
    await expectRefused(talkOf(office.as('dipendente'), ofIndividual(target.id)), 'NOT_FOUND');
    await expectRefused(talkOf(head, ofObjective(target.id)), 'NOT_FOUND');
    const seen = await setOf(head, set.position.code);
    expect(seen).toMatchObject({ openComments: 1 });
    const before = (await planVersion('dipendente')).openComments;
    expect((await planVersion('po.anagrafico')).openComments).toBe(before + 1);

    await approveSet(office, 'po.anagrafico', set.position.code);

    expect(await talkOf(office.as('dipendente'), ofIndividual(target.id))).toEqual([]);
    expect((await setOf(office.as('dipendente'), set.position.code)).openComments).toBe(0);
    expect((await planVersion('dipendente')).openComments).toBe(before);
    await expectRefused(resolve(office.as('dipendente'), thread), 'NOT_FOUND');
    expect(await resolve(office.as('segretario'), thread)).toMatchObject({ version: 2 });
  });

  const planVersion = async (who: string): Promise<{ openComments: number }> =>
    (await office.as(who).query('{ plans(filter: { state: "inForce" }) { items { openComments } } }')).plans.items[0];

  test('how many are open takes few statements however many records are listed', async () => {
    const list = (limit: number) =>
      office.statementsOf(() =>
        office.as('controllo').query(
          `query ($page: PageInput!) { measurements(page: $page) { items { id openComments } }
             objectives(page: $page) { items { id openComments } } individualSets { items { openComments } } }`,
          { page: { limit, offset: 0 } },
        ),
      );

    const [few, many] = [await list(5), await list(200)];

    expect(many.length).toBeLessThanOrEqual(few.length + 1);
  });
});
