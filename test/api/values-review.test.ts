import { expect, test } from 'vitest';
import { Measurement } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { DECEMBER, enterValue, findValue, JUNE, movePeriod, readValue, step, stepped } from './values.ts';

const RATIO = { numerator: '7', denominator: '10' };
const REASON = 'Il denominatore non torna';

eachDatabase('the way of a value', (office) => {
  const entered = async (code: string, who = 'referente.legale', nth = 0) =>
    enterValue(office.as(who), await findValue(office, { code, nth }), { inputs: RATIO });

  test('sent by its unit, verified by the planner, approved by the Segretario, consolidated; each step names who', async () => {
    const draft = await entered('01.01');

    const sent = await stepped(office, 'referente.legale', 'submit', draft);
    const verified = await stepped(office, 'controllo', 'verify', sent);
    const approved = await stepped(office, 'segretario', 'approve', verified);
    const last = await stepped(office, 'controllo', 'consolidate', approved);

    expect(sent).toMatchObject({ state: 'submitted', submittedByName: expect.any(String), verifiedByName: null });
    expect(verified).toMatchObject({ state: 'verified', verifiedByName: expect.any(String), approvedByName: null });
    expect(approved).toMatchObject({ state: 'approved', approvedByName: expect.any(String), version: 5 });
    expect(approved.approvedAt).toEqual(expect.any(String));
    expect(last).toMatchObject({ state: 'consolidated', value: '70', approvedByName: approved.approvedByName });
    expect(await readValue(office.as('dipendente'), draft.id)).toMatchObject({ value: '70' });
    const { history } = await office
      .as('segretario')
      .query('query ($id: ID!) { history(resource: "measurements", id: $id) { action role fromState toState } }', {
        id: draft.id,
      });
    expect(history).toEqual([
      { action: 'enter', role: 'contact', fromState: 'missing', toState: 'draft' },
      { action: 'submit', role: 'contact', fromState: 'draft', toState: 'submitted' },
      { action: 'verify', role: 'planner', fromState: 'submitted', toState: 'verified' },
      { action: 'approve', role: 'secretaryGeneral', fromState: 'verified', toState: 'approved' },
      { action: 'consolidate', role: 'planner', fromState: 'approved', toState: 'consolidated' },
    ]);
  });

  test('is withdrawn as long as nobody looked at it', async () => {
    const sent = await stepped(
      office,
      'referente.anagrafico',
      'submit',
      await entered('01.02', 'referente.anagrafico'),
    );

    const draft = await stepped(office, 'referente.anagrafico', 'withdraw', sent);

    expect(draft).toMatchObject({ state: 'draft', submittedByName: null, submittedAt: null, value: '70' });
    const again = await stepped(office, 'referente.anagrafico', 'submit', draft);
    const verified = await stepped(office, 'controllo', 'verify', again);
    await expectRefused(step(office.as('referente.anagrafico'), 'withdraw', verified), 'WRONG_STATE', {
      reason: 'SUBMITTED',
    });
  });

  test('comes back with the reason, stays sent back while it is corrected, and the reason goes when it is sent again', async () => {
    const contact = office.as('referente.legale');
    const sent = await stepped(office, 'referente.legale', 'submit', await entered('09.19'));
    await expectRefused(step(office.as('controllo'), 'sendBack', sent), 'INVALID', {
      issues: [{ path: 'reason', code: 'REASON_REQUIRED' }],
    });
    const verified = await stepped(office, 'controllo', 'verify', sent);

    const returned = await stepped(office, 'segretario', 'sendBack', verified, REASON);
    const corrected = await enterValue(contact, returned, { inputs: { ...RATIO, denominator: '14' } });
    const again = await stepped(office, 'referente.legale', 'submit', corrected);

    const nobody = { submittedByName: null, verifiedByName: null, approvedByName: null };
    expect(returned).toMatchObject({ state: 'returned', returnReason: REASON, ...nobody, value: '70' });
    expect(corrected).toMatchObject({ state: 'returned', returnReason: REASON, value: '50' });
    expect(again).toMatchObject({ state: 'submitted', returnReason: null });
    expect(await readValue(contact, again.id)).toMatchObject({ allowedActions: ['withdraw', 'comment'] });
  });

  test('is reopened by the Segretario with a reason, as long as nothing above it is consolidated', async () => {
    const [slice, other] = await Promise.all([
      findValue(office, { code: '08.01', unit: 'legale' }),
      findValue(office, { code: '08.01', unit: 'staff' }),
    ]);
    const way = async (value: typeof slice, who: string) => {
      const draft = await enterValue(office.as(who), value, { inputs: RATIO });
      const sent = await stepped(office, who, 'submit', draft);
      return stepped(office, 'segretario', 'approve', await stepped(office, 'controllo', 'verify', sent));
    };
    const first = await way(slice, 'referente.legale');
    const reopened = await stepped(office, 'segretario', 'reopen', first, REASON);
    const second = await stepped(office, 'referente.legale', 'submit', reopened);
    const approved = await stepped(
      office,
      'segretario',
      'approve',
      await stepped(office, 'controllo', 'verify', second),
    );
    await stepped(office, 'controllo', 'consolidate', await way(other, 'referente.staff'));

    expect(reopened).toMatchObject({ state: 'returned', returnReason: REASON, approvedByName: null });
    expect((await readValue(office.as('segretario'), approved.id)).blockedActions).toContainEqual({
      action: 'reopen',
      reason: 'CONSOLIDATED',
    });
    await expectRefused(step(office.as('segretario'), 'reopen', approved, REASON), 'WRONG_STATE', {
      reason: 'CONSOLIDATED',
    });
    await expectRefused(step(office.as('controllo'), 'reopen', approved, REASON), 'FORBIDDEN');
  });

  test('a value of another resource is not found under this one', async () => {
    const sent = await stepped(office, 'referente.legale', 'submit', await entered('09.19', 'referente.legale', 1));
    const disguised = { ...sent, position: { code: 'PO_BP' } };

    await expectRefused(step(office.as('controllo'), 'verify', disguised), 'NOT_FOUND');
  });
});

eachDatabase('four eyes', (office) => {
  test('what the planner entered or sent in a unit’s place is verified by somebody else', async () => {
    const value = await findValue(office, { code: '01.02' });
    const draft = await enterValue(office.as('controllo'), value, { inputs: RATIO });
    const sent = await stepped(office, 'controllo', 'submit', draft);

    expect((await readValue(office.as('controllo'), value.id)).blockedActions).toContainEqual({
      action: 'verify',
      reason: 'SAME_PERSON',
    });
    await expectRefused(step(office.as('controllo'), 'verify', sent), 'FORBIDDEN', { reason: 'SAME_PERSON' });
  });

  test('whoever only sent it counts as its author too', async () => {
    const value = await findValue(office, { code: '01.01' });
    const draft = await enterValue(office.as('referente.legale'), value, { inputs: RATIO });
    const sent = await stepped(office, 'controllo', 'submit', draft);

    await expectRefused(step(office.as('controllo'), 'verify', sent), 'FORBIDDEN', { reason: 'SAME_PERSON' });
  });

  test('is kept by the database too, whatever the product does', async () => {
    const { id } = await enterValue(office.as('referente.legale'), await findValue(office, { code: '09.19', nth: 2 }), {
      inputs: RATIO,
    });
    const sign = (column: 'verifiedById' | 'approvedById') =>
      office.db.transaction(async (manager) => {
        const { enteredById } = await manager.findOneByOrFail(Measurement, { id });
        await manager.update(Measurement, { id }, { [column]: enteredById });
      });

    await expect(sign('verifiedById')).rejects.toThrow(/ck_measurements_verified/);
    await expect(sign('approvedById')).rejects.toThrow(/ck_measurements_approved/);
  });

  test('words that were written over wholly bind nobody; a figure that was kept does', async () => {
    const contact = office.as('referente.legale');
    const [whole, half] = [
      await findValue(office, { code: '09.19' }),
      await findValue(office, { code: '09.19', nth: 1 }),
    ];
    const byPlanner = await enterValue(office.as('controllo'), whole, { inputs: RATIO });
    const byBoth = await enterValue(office.as('controllo'), half, { inputs: RATIO });
    const anew = await enterValue(contact, byPlanner, { inputs: { numerator: '8', denominator: '11' } });
    const kept = await enterValue(contact, byBoth, { inputs: { numerator: '8', denominator: '10.0' } });

    const verified = await stepped(
      office,
      'controllo',
      'verify',
      await stepped(office, 'referente.legale', 'submit', anew),
    );
    const sent = await stepped(office, 'referente.legale', 'submit', kept);

    expect(verified.state).toBe('verified');
    await expectRefused(step(office.as('controllo'), 'verify', sent), 'FORBIDDEN', { reason: 'SAME_PERSON' });
  });
});

eachDatabase('what was not reported', (office) => {
  test('is confirmed by the planner with a reason, at the last period only, and approved by the Segretario', async () => {
    const [summer, winter] = [
      await findValue(office, { code: '01.01', day: JUNE }),
      await findValue(office, { code: '01.01', day: DECEMBER }),
    ];
    await expectRefused(step(office.as('controllo'), 'confirmMissing', summer, REASON), 'WRONG_STATE', {
      reason: 'NOT_FINAL_PERIOD',
    });
    await expectRefused(step(office.as('controllo'), 'confirmMissing', winter), 'INVALID');
    await expectRefused(step(office.as('referente.legale'), 'confirmMissing', winter, REASON), 'FORBIDDEN');

    const confirmed = await stepped(office, 'controllo', 'confirmMissing', winter, 'Nessuna risposta ai solleciti');
    const approved = await stepped(office, 'segretario', 'approve', confirmed);

    expect(confirmed).toMatchObject({ state: 'verified', outcome: 'notReported', value: null, inputs: null });
    expect(confirmed).toMatchObject({ reason: 'Nessuna risposta ai solleciti', verifiedByName: expect.any(String) });
    expect(approved).toMatchObject({ state: 'approved', outcome: 'notReported' });
  });

  test('sent back it has to be entered before it is sent', async () => {
    const winter = await findValue(office, { code: '09.19', day: DECEMBER });
    const confirmed = await stepped(office, 'controllo', 'confirmMissing', winter, REASON);
    const returned = await stepped(office, 'segretario', 'sendBack', confirmed, 'Il dato c’è');
    await movePeriod(office, 'open', DECEMBER);
    await expectRefused(step(office.as('referente.legale'), 'submit', returned), 'WRONG_STATE');

    const entered = await enterValue(office.as('referente.legale'), returned, { inputs: RATIO });
    const sent = await stepped(office, 'referente.legale', 'submit', entered);

    expect(entered).toMatchObject({ state: 'returned', outcome: 'measured', reason: null });
    expect(await stepped(office, 'controllo', 'verify', sent)).toMatchObject({ state: 'verified' });
  });
});
