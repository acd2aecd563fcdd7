import { expect, test } from 'vitest';
import { Person, SeatRecord } from '../../schema/src/model/index.ts';
import { anotherBody } from '../api/another-body.ts';
import { advance, historyOf, ofPosition } from '../api/sets.ts';
import { enterValue, findValue, readValue } from '../api/values.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { createSeat, deleteSeat, passwordLink, seatOf, updatePerson, updateSeat } from './organising.ts';

const person = (office: Office, username: string): Promise<Person> =>
  office.db.read.findOneByOrFail(Person, { username });
eachDatabase(
  'nobody helps themselves to rights: attacks on seats and persons',
  (office) => {
    test('the administrator gives no seat to the administrator, changes none and ends none', async () => {
      const admin = office.as('admin');
      const { id, bodyId } = await person(office, 'admin');
      const seat = await seatOf(office, 'admin', 'administrator');
      const before = await office.db.read.find(SeatRecord);

      for (const role of ['secretaryGeneral', 'planner', 'contact', 'administrator'] as const)
        await expectRefused(createSeat(admin, { personId: id, role, unitId: bodyId }), 'FORBIDDEN', {
          reason: 'OWN_SEAT',
        });
      await expectRefused(updateSeat(admin, seat, { role: 'secretaryGeneral' }), 'FORBIDDEN', { reason: 'OWN_SEAT' });
      await expectRefused(updateSeat(admin, seat, { validFrom: '2020-01-01' }), 'FORBIDDEN', { reason: 'OWN_SEAT' });
      await expectRefused(deleteSeat(admin, seat), 'FORBIDDEN', { reason: 'OWN_SEAT' });
      expect(await office.db.read.find(SeatRecord)).toEqual(before);
    });

    test('nor turns somebody else’s seat into an own one: whose a seat is does not change', async () => {
      const seat = await seatOf(office, 'segretario', 'secretaryGeneral');
      const { id } = await person(office, 'admin');

      await expectRefused(updateSeat(office.as('admin'), seat, { personId: id }), 'INVALID');
    });

    test('nor makes a password link for the administrator, nor disables the administrator', async () => {
      const admin = await person(office, 'admin');

      await expectRefused(passwordLink(office.as('admin'), admin.id), 'FORBIDDEN', { reason: 'OWN_PERSON' });
      await expectRefused(updatePerson(office.as('admin'), admin, { disabled: true }), 'FORBIDDEN', {
        reason: 'OWN_PERSON',
      });
    });

    test('who takes over the Segretario Generale by a new password leaves both names in the history', async () => {
      const segretario = await person(office, 'segretario');
      const { path } = await passwordLink(office.as('admin'), segretario.id);
      const [, token] = /password\/(.+)$/.exec(path) ?? [];
      await office.as('segretario').query('{ me { username } }');

      const { status } = await office.nobody.rest('/auth/password-link', { token, password: 'una frase segreta 9' });

      expect(status).toBe(204);
      const acts = await historyOf(office.as('hr'), segretario.id, 'people');
      expect(acts.map(({ role, personName }) => [role, personName])).toEqual([
        ['administrator', 'Amministratore di sistema'],
        [null, 'Segretario Generale'],
      ]);
      expect(JSON.stringify(acts)).not.toContain(token);
      await expectRefused(office.as('segretario').query('{ me { username } }'), 'UNAUTHENTICATED');
    });

    test('a second account and its seats are there for HR to see, each with its act', async () => {
      const admin = office.as('admin');
      const { createPerson } = await admin.query(
        'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { id bodyId } }',
        { input: { username: 'altro.io', name: 'Altro io' } },
      );
      const seat = await createSeat(admin, {
        personId: createPerson.id,
        role: 'secretaryGeneral',
        unitId: createPerson.bodyId,
      });

      const told = [
        ...(await historyOf(office.as('hr'), createPerson.id, 'people')),
        ...(await historyOf(office.as('hr'), seat.id, 'seats')),
      ];
      expect(told.map(({ action, personName }) => [action, personName])).toEqual([
        ['create', 'Amministratore di sistema'],
        ['create', 'Amministratore di sistema'],
      ]);
    });

    test('a seat that is ended, and a person who is disabled, can do nothing from the next request on', async () => {
      const set = await ofPosition(office.as('segretario'), 'PO_BP');
      await office.as('controllo').query('{ me { username } }');

      await deleteSeat(office.as('admin'), await seatOf(office, 'segretario', 'secretaryGeneral'));
      await updatePerson(office.as('admin'), await person(office, 'controllo'), { disabled: true });

      await expectRefused(advance(office.as('segretario'), 'approve', set), 'FORBIDDEN');
      await expectRefused(office.as('controllo').query('{ me { username } }'), 'UNAUTHENTICATED');
    });

    test('a role about the whole body is given only at its root, to persons of that body', async () => {
      const { planner } = await anotherBody(office, 'vicina');
      const foreign = await person(office, planner);
      const { unitId } = await seatOf(office, 'referente.legale', 'contact');
      const own = await person(office, 'dipendente');
      const admin = office.as('admin');

      await expectRefused(createSeat(admin, { personId: own.id, role: 'planner', unitId }), 'INVALID');
      await expectRefused(createSeat(admin, { personId: foreign.id, role: 'contact', unitId }), 'NOT_FOUND');
      await expectRefused(
        createSeat(admin, { personId: own.id, role: 'contact', unitId: foreign.bodyId }),
        'NOT_FOUND',
      );
    });
  },
  { perTest: true },
);

eachDatabase('values entered for others are known as such: attacks on values', (office) => {
  const OWN = { outcome: 'notMeasurable', reason: 'Il servizio non è stato svolto' };

  test('what the planner enters in a unit’s place is marked, whoever touches it next is named, and nothing is lost', async () => {
    const value = await findValue(office, { code: '07.02' });

    const onBehalf = await enterValue(office.as('controllo'), value, OWN);
    const own = await enterValue(office.as('referente.legale'), onBehalf, { ...OWN, comment: 'Confermo' });

    expect([onBehalf.onBehalf, own.onBehalf]).toEqual([true, false]);
    const acts = await historyOf(office.as('hr'), value.id, 'measurements');
    expect(acts.map(({ role }) => role)).toEqual(['planner', 'contact']);
  });

  test('no flag, name or state of a value can be sent along', async () => {
    const value = await findValue(office, { code: '07.03' });

    for (const more of [
      { onBehalf: false },
      { enteredById: 'x' },
      { state: 'approved' },
      { unitId: 'x' },
      { value: '1' },
    ])
      await expectRefused(enterValue(office.as('controllo'), value, { ...OWN, ...more } as never), 'INVALID');

    expect((await readValue(office.as('controllo'), value.id)).state).toBe('missing');
  });

  test('who closes a period does not enter in it any more, and reopening it is in the history', async () => {
    const planner = office.as('controllo');
    const value = await findValue(office, { code: '07.04' });
    const { period } = await planner.query('query ($id: ID!) { period(id: $id) { id version } }', {
      id: value.period.id,
    });
    const closed = await advance(planner, 'close', period, { resource: 'periods' });

    await expectRefused(enterValue(planner, value, OWN), 'WRONG_STATE', { reason: 'PERIOD_CLOSED' });
    await advance(planner, 'open', closed, { resource: 'periods' });
    await enterValue(planner, value, OWN);

    const acts = await historyOf(office.as('referente.legale'), period.id, 'periods');
    expect(acts.map(({ action }) => action).slice(-2)).toEqual(['close', 'open']);
  });
});
