import { expect, test } from 'vitest';
import { Evidence, Indicator, Measurement } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { clearValue, DECEMBER, enterValue, findValue, JUNE, movePeriod, readValue, step, stepped } from './values.ts';

const codesOf = (value: { readonly issues: readonly { readonly code: string }[] }): string[] =>
  value.issues.map(({ code }) => code);

const baseline = (office: Office, id: string, changes: Partial<Indicator>) =>
  office.db.transaction((manager) => manager.update(Indicator, { id }, changes));

eachDatabase('a doubt wants its words before the value is sent', (office) => {
  const contact = () => office.as('referente.promozione');

  test('a warning lets the value in, and keeps it from being sent without a comment', async () => {
    const value = await findValue(office, { code: '06.01' });
    const late = await enterValue(contact(), value, { inputs: { done: true, date: '2023-05-02' } });

    await expectRefused(step(contact(), 'submit', late), 'INVALID', {
      issues: [{ path: 'comment', code: 'COMMENT_FOR_WARNING', params: { codes: 'LATE' } }],
    });
    const explained = await enterValue(contact(), late, {
      inputs: { done: true, date: '2023-05-02' },
      comment: 'Bando rinviato',
    });

    expect((await stepped(office, 'referente.promozione', 'submit', explained)).state).toBe('submitted');
  });

  test('what is more than twice last year’s says so, and what is half of it only when the year is over', async () => {
    const value = await findValue(office, { code: '02.01' });
    await baseline(office, value.indicator.id, { baselineYear: 2022, baselineValue: '100.00' });
    const enter = async (figure: string) =>
      enterValue(contact(), await readValue(contact(), value.id), { inputs: { value: figure } });

    expect(codesOf(await enter('201'))).toEqual(['FAR_OFF_BASELINE']);
    expect(codesOf(await enter('40'))).toEqual([]);
    await movePeriod(office, 'open', DECEMBER);
    const winter = await findValue(office, { code: '02.01', day: DECEMBER });
    const entered = await enterValue(contact(), winter, { inputs: { value: '45' } });
    expect(codesOf(entered)).toEqual(['FAR_OFF_BASELINE']);
    await expectRefused(step(contact(), 'submit', entered), 'INVALID', {
      issues: [{ path: 'comment', code: 'COMMENT_FOR_WARNING', params: { codes: 'FAR_OFF_BASELINE' } }],
    });
  });

  test('what adds up through the year is not less than in summer: in the answer, the list, the tree, and when it is sent', async () => {
    const winter = await findValue(office, { code: '02.01', day: DECEMBER });
    const entered = await enterValue(contact(), winter, { inputs: { value: '30' } });

    expect(codesOf(entered)).toEqual(['BELOW_PREVIOUS', 'FAR_OFF_BASELINE']);
    expect(codesOf(await findValue(office, { code: '02.01', day: DECEMBER }))).toEqual(codesOf(entered));
    const { plans } = await contact().query('{ plans { items { id } } }');
    const { plan } = await contact().query(
      `query ($id: ID!) { plan(id: $id) { areas { objectives { indicators {
        measurements { id issues { code } previous { day value } } } } } } }`,
      plans.items[0],
    );
    const tree = JSON.stringify(plan);
    expect(tree).toContain(
      `{"id":"${winter.id}","issues":[{"code":"BELOW_PREVIOUS"},{"code":"FAR_OFF_BASELINE"}],` +
        '"previous":[{"day":"2022-12-31","value":"100.00"},{"day":"2023-06-30","value":"40"}]}',
    );
    await expectRefused(step(contact(), 'submit', entered), 'INVALID', {
      issues: [{ path: 'comment', code: 'COMMENT_FOR_WARNING', params: { codes: 'BELOW_PREVIOUS, FAR_OFF_BASELINE' } }],
    });
  });

  test('the values before it are told to those who may read them', async () => {
    const winter = await findValue(office, { code: '02.01', day: DECEMBER });
    const ask = async (who: string) =>
      (
        await office
          .as(who)
          .query('query ($id: ID!) { measurement(id: $id) { previous { day value date } } }', { id: winter.id })
      ).measurement.previous;
    await office.db.transaction((manager) => manager.update(Measurement, { id: winter.id }, { state: 'approved' }));

    expect(await ask('referente.promozione')).toEqual([
      { day: '2022-12-31', value: '100.00', date: null },
      { day: JUNE, value: '40', date: null },
    ]);
    expect(await ask('dipendente')).toEqual([{ day: '2022-12-31', value: '100.00', date: null }]);
  });

  test('a day that is still to come is refused', async () => {
    const planner = office.as('controllo');
    const dated = await findValue(office, { code: '07.03' });
    expect(dated.indicator.kind).toBe('date');
    office.now = new Date('2023-03-10T09:00:00+01:00');
    planner.signInAgain();

    const inputs = { done: true, date: '2023-03-11' };
    const refused = await expectRefused(enterValue(planner, dated, { inputs }), 'INVALID');

    expect(refused.issues).toEqual([{ path: 'inputs.date', code: 'DATE_IN_FUTURE' }]);
    office.now = null;
    planner.signInAgain();
  });
});

eachDatabase('a proof that is asked for', (office) => {
  test('blocks sending until there is one, and says so', async () => {
    const contact = office.as('referente.legale');
    const value = await findValue(office, { code: '01.01' });
    await baseline(office, value.indicator.id, { evidenceRequired: true });
    const draft = await enterValue(contact, value, { inputs: { numerator: '7', denominator: '10' } });

    expect((await readValue(contact, value.id)).blockedActions).toContainEqual({
      action: 'submit',
      reason: 'EVIDENCE_MISSING',
    });
    await expectRefused(step(contact, 'submit', draft), 'WRONG_STATE', { reason: 'EVIDENCE_MISSING' });
    await addProof(office, value.id, draft);

    expect((await readValue(contact, value.id)).allowedActions).toContain('submit');
    expect((await stepped(office, 'referente.legale', 'submit', draft)).state).toBe('submitted');
  });

  test('is not asked for where nothing was measured', async () => {
    const value = await findValue(office, { code: '09.19' });
    await baseline(office, value.indicator.id, { evidenceRequired: true });
    const typed = { outcome: 'notMeasurable', reason: 'Nessun parere richiesto' };
    const draft = await enterValue(office.as('referente.legale'), value, typed);

    expect((await stepped(office, 'referente.legale', 'submit', draft)).state).toBe('submitted');
  });
});

async function addProof(office: Office, measurementId: string, { unit }: { unit: { id: string } }): Promise<void> {
  await office.db.transaction(async (manager) => {
    const { enteredById, bodyId } = await manager.findOneByOrFail(Measurement, { id: measurementId, unitId: unit.id });
    const link = { kind: 'link', title: 'Registro', url: 'https://albero.example/registro' } as const;
    const added = { addedById: enteredById ?? '', addedAt: new Date() };
    const none = { mediaType: null, size: null, sha256: null, protocol: null };
    await manager.insert(Evidence, { id: measurementId, measurementId, bodyId, ...link, ...added, ...none });
  });
}

eachDatabase('what is asked to be neutralised', (office) => {
  const typed = { outcome: 'neutralised', reason: 'Alluvione di maggio', actReference: 'Stato di emergenza, 4/5/2023' };
  const OPINION = 'Il fatto è esterno all’ente';
  const giveOpinion = async (who: string, { id, version }: { id: string; version: number }, opinion = OPINION) =>
    (
      await office
        .as(who)
        .query('mutation ($input: GiveOpinionInput!) { giveOpinion(input: $input) { id version state } }', {
          input: { id, expectedVersion: version, opinion },
        })
    ).giveOpinion;

  test('travels as any value; the OIV gives an opinion, the Segretario decides', async () => {
    const value = await findValue(office, { code: '01.01' });
    const draft = await enterValue(office.as('referente.legale'), value, typed);
    await expectRefused(giveOpinion('oiv', draft), 'WRONG_STATE');
    const sent = await stepped(office, 'referente.legale', 'submit', draft);
    await expectRefused(giveOpinion('oiv', sent, ' '), 'INVALID', { issues: [{ path: 'opinion', code: 'REQUIRED' }] });
    await expectRefused(giveOpinion('controllo', sent), 'FORBIDDEN');

    await giveOpinion('oiv', sent);
    const seen = await readValue(office.as('segretario'), value.id);
    const verified = await stepped(office, 'controllo', 'verify', seen);
    const approved = await stepped(office, 'segretario', 'approve', verified);

    expect(seen).toMatchObject({ state: 'submitted', opinion: OPINION, opinionByName: expect.any(String), ...typed });
    expect(approved).toMatchObject({ state: 'approved', opinion: OPINION, value: null, ...typed });
  });

  test('sent back it keeps the opinion until its content changes', async () => {
    const value = await findValue(office, { code: '09.19' });
    const draft = await enterValue(office.as('referente.legale'), value, typed);
    await giveOpinion('oiv', await stepped(office, 'referente.legale', 'submit', draft));
    const sent = await readValue(office.as('controllo'), value.id);
    const returned = await stepped(office, 'segretario', 'sendBack', sent, 'Il fatto è dell’ente');
    const measured = await enterValue(office.as('referente.legale'), returned, {
      inputs: { numerator: '7', denominator: '10' },
    });

    expect(returned).toMatchObject({ state: 'returned', opinion: OPINION, returnReason: 'Il fatto è dell’ente' });
    expect(measured).toMatchObject({ outcome: 'measured', opinion: null, opinionByName: null });
    const again = await stepped(office, 'referente.legale', 'submit', measured);
    await expectRefused(giveOpinion('oiv', again), 'WRONG_STATE', { reason: 'NOT_NEUTRALISED' });
  });

  test('cleared it is missing, and nothing of a review is left', async () => {
    const value = await findValue(office, { code: '09.19', nth: 1 });
    const draft = await enterValue(office.as('referente.legale'), value, typed);
    const sent = await stepped(office, 'referente.legale', 'submit', draft);
    const returned = await stepped(office, 'controllo', 'sendBack', sent, 'Serve l’atto');

    const cleared = await clearValue(office.as('referente.legale'), returned);

    expect(cleared).toMatchObject({ state: 'missing', outcome: null, reason: null, actReference: null });
    expect(cleared).toMatchObject({ returnReason: null, submittedByName: null, opinion: null });
  });
});
