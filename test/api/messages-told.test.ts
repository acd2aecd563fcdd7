import { afterAll, beforeEach, expect, test } from 'vitest';
import { Message, Period, SeatRecord } from '../../schema/src/model/index.ts';
import { eachDatabase, type Office } from '../kit/index.ts';
import { addressOf, giveAddresses, type Mail, PostBox, personIdOf } from './post.ts';
import { advance, enterValue, JUNE, listValues } from './values.ts';

/* Who is told what, and when: of values, of time, of an office held for somebody, of a last day that comes near. */

const post = await new PostBox().up();
afterAll(() => post.down());

const settings = { ALBERO_SMTP_URL: post.url, ALBERO_MAIL_FROM: 'albero@camera.example' };
const NIGHT = '2023-07-03T05:30:00+02:00';

async function round(office: Office): Promise<Mail[]> {
  await office.app.mail?.round();
  return post.take();
}

const causes = async (office: Office): Promise<string[]> =>
  (await office.db.read.find(Message)).map(({ cause }) => cause.split(' ').slice(0, 2).join(' '));

eachDatabase(
  'what is told',
  (office) => {
    beforeEach(() => {
      office.now = new Date(NIGHT);
      post.take();
    });

    test('a value that is sent back is told to whoever entered it, with the reason and its place in the plan', async () => {
      await giveAddresses(office.db, 'referente.legale', 'referente.staff', 'po.staff', 'controllo');
      const { items } = await listValues(office.as('referente.legale'), { mine: true });
      const value = items.find(({ period }) => period.endsOn === JUNE);
      if (!value) throw new Error('the legal service has no value');
      const typed = { outcome: 'notMeasurable', inputs: null, reason: 'Servizio sospeso' };
      const { id, version } = await enterValue(office.as('referente.legale'), value, typed);
      const at = { resource: 'measurements', id };
      const sent = await advance(office.as('referente.legale'), { ...at, action: 'submit', expectedVersion: version });
      const back = { ...at, action: 'sendBack', expectedVersion: sent.version, reason: 'Da quando è sospeso?' };
      await advance(office.as('controllo'), back);

      const [mail, ...others] = await round(office);

      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: addressOf('referente.legale'), subject: 'Un valore è stato rinviato' });
      expect(mail?.text).toContain('Da quando è sospeso?');
      expect(mail?.text).toContain(`Obiettivo ${value.objective.code}, valore al 30/06/2023`);
      expect(mail?.text).toContain(`/#/measurements/${id}`);
    });

    test('more time is told to whoever enters the unit’s values, and to nobody of another unit', async () => {
      await giveAddresses(office.db, 'referente.legale', 'referente.staff', 'controllo', 'segretario');
      const period = await office.db.read.findOneByOrFail(Period, { endsOn: JUNE });
      const personId = await personIdOf(office.db, 'referente.legale');
      const { unitId } = await office.db.read.findOneByOrFail(SeatRecord, { personId });
      const input = { id: period.id, expectedVersion: 1, unitId, until: '2023-08-10', reason: 'Ferie' };
      await office
        .as('controllo')
        .query('mutation ($input: ExtendPeriodInput!) { extendPeriod(input: $input) { id } }', { input });

      const mails = await round(office);

      expect(mails.map(({ to }) => to)).toEqual([addressOf('referente.legale')]);
      expect(mails[0]?.text).toContain('I valori al 30/06/2023 si possono inserire fino al 10/08/2023.');
    });

    test('whoever is given an office in somebody’s place is told from when to when', async () => {
      await giveAddresses(office.db, 'dipendente', 'segretario');
      const origin = await office.db.read.findOneByOrFail(SeatRecord, { role: 'secretaryGeneral' });
      const personId = await personIdOf(office.db, 'dipendente');
      const place = { role: origin.role, unitId: origin.unitId, kind: 'delegation', originSeatId: origin.id };
      const input = { personId, ...place, reason: 'Decreto 12', validFrom: '2023-08-01', validTo: '2023-08-31' };
      await office
        .as('admin')
        .query('mutation ($input: CreateSeatInput!) { createSeat(input: $input) { id } }', { input });

      const mails = await round(office);

      expect(mails.map(({ to }) => to)).toEqual([addressOf('dipendente')]);
      expect(mails[0]?.text).toContain('Dal 01/08/2023 al 31/08/2023 agisci per conto di Segretario Generale.');
    });

    test('a last day is recalled to the contact a week before, to the P.O. on the day, to the Segretario a week after', async () => {
      await office.db.transaction((manager) => manager.update(Period, { endsOn: JUNE }, { deadline: '2023-07-31' }));
      await giveAddresses(office.db, 'referente.staff', 'po.staff', 'segretario');
      const told: Record<string, string[]> = {};
      for (const day of ['2023-07-22', '2023-07-24', '2023-07-31', '2023-08-01', '2023-08-07']) {
        office.now = new Date(`${day}T08:00:00+02:00`);
        const mails = await round(office);
        told[day] = mails
          .filter(({ text }) => /valori (da inserire|\()|loro valori|suoi valori/.test(text))
          .map(({ to }) => to.replace('@camera.example', ''))
          .sort();
      }

      expect(told).toEqual({
        '2023-07-22': [],
        '2023-07-24': ['referente.staff'],
        '2023-07-31': ['po.staff', 'referente.staff', 'segretario'],
        '2023-08-01': ['po.staff', 'referente.staff', 'segretario'],
        '2023-08-07': ['segretario'],
      });
      expect(new Set(await causes(office)).size).toBeGreaterThan(1);
    });
  },
  { perTest: true, settings },
);
