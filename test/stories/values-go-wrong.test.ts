import { Act } from '@albero/schema/model';
import { expect, test } from 'vitest';
import { type Client, eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { enter, enterAndSend, inputsFor, step, steps, type Value, valuesOf } from './hands.ts';
import { giveRole, inForce, travel } from './office.ts';
import { placesOf } from './people.ts';
import { type Period, version } from './plan.ts';

const JUNE = '2023-06-30';

const june = async (office: Office): Promise<Period> => {
  const planner = office.as('controllo');
  const found = (await version(planner, await inForce(planner))).periods.find(({ endsOn }) => endsOn === JUNE);
  if (!found) throw new Error('the demo has no period in June');
  return found;
};

async function setDeadline(office: Office, deadline: string): Promise<Period> {
  const { id, version: expectedVersion } = await june(office);
  await office.as('controllo').query('mutation ($input: UpdatePeriodInput!) { updatePeriod(input: $input) { id } }', {
    input: { id, expectedVersion, opensOn: null, deadline },
  });
  return june(office);
}

const mine = (person: Client, { id }: Period, ...states: string[]): Promise<Value[]> =>
  valuesOf(person, { mine: true, individual: false, periodId: id, ...(states.length > 0 && { states }) });

const one = (values: readonly Value[]): Value => {
  const [first] = values;
  if (!first) throw new Error('there is no such value');
  return first;
};

const filled = (person: Client, value: Value): Promise<Value> =>
  enter(person, value, { inputs: inputsFor(value.indicator, JUNE), comment: 'Dati del registro interno.' });

const stepOf = (
  person: Client,
  { id, version: expectedVersion }: Value,
  action: string,
  reason: string | null = null,
) => step(person, { resource: 'measurements', id, action, expectedVersion, reason });

eachDatabase(
  'when a value goes wrong',
  (office) => {
    test('a unit that is late is locked out, gets an extension with its reason, and no other unit with it', async () => {
      travel(office, '2023-07-03');
      const period = await setDeadline(office, '2023-07-15');
      travel(office, '2023-07-16');
      const late = office.as('referente.legale');
      const value = one(await mine(late, period, 'missing'));
      expect(value.entryLock).toBe('PERIOD_EXPIRED');
      await expectRefused(filled(late, value), 'WRONG_STATE', { reason: 'PERIOD_EXPIRED' });

      const { unit } = await placesOf(office.as('controllo'));
      const extension = { unitId: unit('legale'), until: '2023-07-20' };
      const extend = (person: Client, more: object) =>
        june(office).then(({ id, version: expectedVersion }) =>
          person.query('mutation ($input: ExtendPeriodInput!) { extendPeriod(input: $input) { id } }', {
            input: { id, expectedVersion, ...extension, ...more },
          }),
        );
      await expectRefused(extend(office.as('controllo'), { reason: ' ' }), 'INVALID');
      await expectRefused(extend(late, { reason: 'Ci serve tempo.' }), 'FORBIDDEN');
      await extend(office.as('controllo'), { reason: 'Assenza della responsabile dal 5 al 14 luglio.' });

      expect((await filled(late, one(await mine(late, period, 'missing')))).state).toBe('draft');
      const other = office.as('referente.segreteria');
      expect(one(await mine(other, period, 'missing')).entryLock).toBe('PERIOD_EXPIRED');
      travel(office, '2023-07-21');
      expect(one(await mine(office.as('referente.legale'), period, 'missing')).entryLock).toBe('PERIOD_EXPIRED');
    });

    test('a value that is sent back says why, can be corrected after the deadline, and goes its way again', async () => {
      travel(office, '2023-07-03');
      const period = await setDeadline(office, '2023-07-15');
      const contact = office.as('referente.legale');
      const entered = await filled(contact, one(await mine(contact, period, 'missing')));
      await stepOf(contact, entered, 'submit');
      await expectRefused(filled(contact, one(await mine(contact, period, 'submitted'))), 'WRONG_STATE');

      travel(office, '2023-07-17');
      const sent = one(await valuesOf(office.as('controllo'), { periodId: period.id, states: ['submitted'] }));
      await expectRefused(stepOf(office.as('controllo'), sent, 'sendBack'), 'INVALID');
      await stepOf(office.as('controllo'), sent, 'sendBack', 'Manca il mese di giugno.');

      const back = one(await mine(office.as('referente.legale'), period, 'returned'));
      expect(back).toMatchObject({ returnReason: 'Manca il mese di giugno.', entryLock: null });
      const corrected = await filled(office.as('referente.legale'), back);
      expect(corrected).toMatchObject({ state: 'returned', returnReason: 'Manca il mese di giugno.' });
      const again = await stepOf(office.as('referente.legale'), corrected, 'submit');
      const verified = await stepOf(office.as('controllo'), { ...corrected, ...again }, 'verify');
      await stepOf(office.as('segretario'), { ...corrected, ...verified }, 'approve');

      const read = one(await valuesOf(office.as('dipendente'), { periodId: period.id, states: ['approved'] }));
      expect(read).toMatchObject({ id: entered.id, returnReason: null });
      const acts = await office.db.read.find(Act, { where: { recordId: entered.id }, order: { seq: 'ASC' } });
      expect(acts.map(({ action }) => action)).toEqual([
        'enter',
        'submit',
        'sendBack',
        'enter',
        'submit',
        'verify',
        'approve',
      ]);
    });

    test('a value entered on behalf of a unit is verified by another person than the planner who entered it', async () => {
      travel(office, '2023-07-03');
      const planner = office.as('controllo');
      const value = one(await valuesOf(planner, { periodId: (await june(office)).id, states: ['missing'] }));
      const entered = await filled(planner, value);
      const sent = { ...entered, ...(await stepOf(planner, entered, 'submit')) };

      await expectRefused(stepOf(planner, sent, 'verify'), 'FORBIDDEN', { reason: 'SAME_PERSON' });

      await giveRole(office, 'dipendente', 'planner', '2023-07-01');
      expect((await stepOf(office.as('dipendente'), sent, 'verify')).state).toBe('verified');
    });

    test('a neutralisation is asked with its reason and act, refused once, and approved with the opinion of the OIV', async () => {
      travel(office, '2023-07-03');
      const contact = office.as('referente.legale');
      const value = one(await mine(contact, await june(office), 'missing'));
      await expectRefused(enter(contact, value, { outcome: 'neutralised' }), 'INVALID');
      const request = { outcome: 'neutralised', reason: 'Norma sospesa.', actReference: 'D.L. 99/2023' };
      const asked = await enter(contact, value, request);
      let { version: at } = await stepOf(contact, asked, 'submit');
      ({ version: at } = await stepOf(office.as('controllo'), { ...asked, version: at }, 'verify'));
      const no = 'La sospensione vale solo da agosto.';
      ({ version: at } = await stepOf(office.as('segretario'), { ...asked, version: at }, 'sendBack', no));
      const again = await enter(contact, { ...asked, version: at }, { ...request, reason: 'Sospesa da giugno.' });
      ({ version: at } = await stepOf(contact, again, 'submit'));
      const { giveOpinion } = await office
        .as('oiv')
        .query(
          'mutation ($input: GiveOpinionInput!) { giveOpinion(input: $input) { version opinion opinionByName } }',
          { input: { id: asked.id, expectedVersion: at, opinion: 'Favorevole.' } },
        );
      expect(giveOpinion.opinion).toBe('Favorevole.');
      ({ version: at } = await stepOf(office.as('controllo'), { ...asked, version: giveOpinion.version }, 'verify'));
      await stepOf(office.as('segretario'), { ...asked, version: at }, 'approve');

      const { measurement } = await office
        .as('oiv')
        .query('query ($id: ID!) { measurement(id: $id) { state outcome value opinion reason actReference } }', {
          id: asked.id,
        });
      expect(measurement).toEqual({
        state: 'approved',
        outcome: 'neutralised',
        value: null,
        opinion: 'Favorevole.',
        reason: 'Sospesa da giugno.',
        actReference: 'D.L. 99/2023',
      });
    });

    test('an approved value is reopened by the Segretario Generale alone, with a reason, and not once it is consolidated', async () => {
      travel(office, '2023-07-03');
      const contact = office.as('referente.legale');
      const period = await june(office);
      await enterAndSend(contact, period.id, false);
      await steps(office.as('controllo'), 'measurements', 'verify', await mine(contact, period, 'submitted'));
      await steps(office.as('segretario'), 'measurements', 'approve', await mine(contact, period, 'verified'));
      const [first, second] = await mine(contact, period, 'approved');
      if (!first || !second) throw new Error('two values are needed');

      await expectRefused(stepOf(office.as('controllo'), first, 'reopen', 'Errore.'), 'FORBIDDEN');
      await expectRefused(stepOf(office.as('segretario'), first, 'reopen'), 'INVALID');
      expect((await stepOf(office.as('segretario'), first, 'reopen', 'Errore di calcolo.')).state).toBe('returned');
      await stepOf(office.as('controllo'), second, 'consolidate');
      const [consolidated] = await mine(contact, period, 'consolidated');
      if (!consolidated) throw new Error('it is not consolidated');
      const late = stepOf(office.as('segretario'), consolidated, 'reopen', 'Errore.');
      await expectRefused(late, 'WRONG_STATE', { reason: 'CONSOLIDATED' });
    });
  },
  { perTest: true },
);
