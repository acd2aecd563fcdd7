import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Period, PeriodExtension, Person, SeatRecord } from '../../schema/src/model/index.ts';
import { eachDatabase, type Office } from '../kit/index.ts';
import { legalValue, short, tasksOf } from './inbox.ts';
import { personIdOf } from './post.ts';
import { advance, enterValue, JUNE, type Value } from './values.ts';

/* Who finds what to do while the year goes on. */

const REVIEW = ['verifyValues', 'approveValues', 'consolidateValues', 'giveOpinions'];
const ENTRY = ['enterValues', 'reviseValues', 'submitValues'];

const move = (
  office: Office,
  who: string,
  { id, version }: Pick<Value, 'id' | 'version'>,
  action: string,
  reason?: string,
) =>
  advance(office.as(who), {
    resource: 'measurements',
    id,
    action,
    expectedVersion: version,
    ...(reason && { reason }),
  });

/** A value of the legal service as its contact enters it. */
async function entered(office: Office, who: string, nth: number): Promise<Value> {
  const value = await legalValue(office, nth);
  const typed = { outcome: 'notMeasurable', inputs: null, reason: 'Il servizio è sospeso dal 1° marzo.' };
  return enterValue(office.as(who), value, typed);
}

async function upTo(office: Office, state: 'submitted' | 'verified' | 'approved', nth: number): Promise<Value> {
  const value = await entered(office, 'referente.legale', nth);
  const sent = { ...value, ...(await move(office, 'referente.legale', value, 'submit')) };
  if (state === 'submitted') return sent;
  const verified = { ...sent, ...(await move(office, 'controllo', sent, 'verify')) };
  if (state === 'verified') return verified;
  return { ...verified, ...(await move(office, 'segretario', verified, 'approve')) };
}

eachDatabase(
  'a value goes from desk to desk',
  (office) => {
    test('to whoever entered it, the planner, the Segretario, and is nobody’s task once it is approved', async () => {
      const value = await entered(office, 'referente.legale', 0);
      expect(await short(office, 'referente.legale', ...ENTRY)).toEqual(['enterValues 19', 'submitValues 1']);

      const sent = await move(office, 'referente.legale', value, 'submit');
      expect(await short(office, 'referente.legale', ...ENTRY)).toEqual(['enterValues 19']);
      expect(await short(office, 'controllo', ...REVIEW)).toEqual(['verifyValues 1']);
      expect(await short(office, 'oiv', ...REVIEW)).toEqual(['giveOpinions 1']);
      expect(await short(office, 'segretario', ...REVIEW)).toEqual([]);

      const verified = await move(office, 'controllo', { ...value, ...sent }, 'verify');
      expect(await short(office, 'controllo', ...REVIEW)).toEqual([]);
      expect(await short(office, 'segretario', ...REVIEW)).toEqual(['approveValues 1']);

      await move(office, 'segretario', { ...value, ...verified }, 'approve');
      expect(await short(office, 'segretario', ...REVIEW)).toEqual([]);
      expect(await short(office, 'oiv', ...REVIEW)).toEqual([]);
    });

    test('one that is sent back is to be revised, and one that the planner entered is another’s to verify', async () => {
      const sent = await upTo(office, 'submitted', 0);
      await move(office, 'controllo', sent, 'sendBack', 'Manca il riferimento all’atto.');
      const own = await entered(office, 'controllo', 1);
      await move(office, 'controllo', own, 'submit');

      expect(await short(office, 'referente.legale', ...ENTRY)).toEqual(['reviseValues 1', 'enterValues 18']);
      expect(await short(office, 'controllo', ...REVIEW)).toEqual([]);
    });

    test('once the period is closed what was approved is to be consolidated', async () => {
      const { period } = await upTo(office, 'approved', 0);
      expect(await short(office, 'controllo', ...REVIEW)).toEqual([]);

      await office.db.transaction((manager) => manager.update(Period, { id: period.id }, { state: 'closed' }));

      expect(await short(office, 'controllo', ...REVIEW)).toEqual(['consolidateValues 1']);
    });

    test('a new Segretario finds what is open now and nothing of what is closed', async () => {
      await upTo(office, 'approved', 0);
      await upTo(office, 'verified', 1);
      expect(await short(office, 'segretario', ...REVIEW)).toEqual(['approveValues 1']);

      const personId = await personIdOf(office.db, 'segretario');
      const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      await office.db.transaction(async (manager) => {
        const former = await manager.findOneByOrFail(SeatRecord, { personId });
        await manager.update(SeatRecord, { id: former.id }, { validTo: yesterday });
        const next = await manager.findOneByOrFail(Person, { username: 'dipendente' });
        const seat = { ...former, id: uuid(), personId: next.id, validFrom: yesterday, validTo: null };
        await manager.insert(SeatRecord, seat);
      });

      const all = (await tasksOf(office, 'dipendente')).map(({ kind, count }) => `${kind} ${count}`);
      expect(all).toEqual(['decideSets 1', 'approveValues 1']);
      expect(await tasksOf(office, 'segretario')).toEqual([]);
    });
  },
  { perTest: true },
);

eachDatabase(
  'last days',
  (office) => {
    beforeEach(async () => {
      office.now = new Date('2023-07-20T09:00:00+02:00');
      await office.db.transaction((manager) => manager.update(Period, { endsOn: JUNE }, { deadline: '2023-07-31' }));
    });
    const on = async (day: string, who: string, ...kinds: string[]) => {
      office.now = new Date(`${day}T09:00:00+02:00`);
      office.as(who).signInAgain();
      return (await tasksOf(office, who))
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, count, dueOn }) => `${kind} ${count} ${dueOn}`);
    };

    test('the last day stands with the task; after it nothing can be entered, and the unit is late', async () => {
      expect(await on('2023-07-31', 'referente.legale', 'enterValues', 'lateUnits')).toEqual([
        'enterValues 20 2023-07-31',
      ]);
      expect(await on('2023-08-01', 'referente.legale', 'enterValues', 'lateUnits')).toEqual([
        'lateUnits 1 2023-07-31',
      ]);
    });

    test('the planner is told the day after, the P.O. on the day, the Segretario a week later; without a P.O. on the day', async () => {
      expect(await on('2023-07-31', 'controllo', 'lateUnits')).toEqual([]);
      expect(await on('2023-08-01', 'controllo', 'lateUnits')).toEqual(['lateUnits 9 2023-07-31']);
      expect(await on('2023-07-30', 'po.staff', 'lateUnits')).toEqual([]);
      expect(await on('2023-07-31', 'po.staff', 'lateUnits')).toEqual(['lateUnits 1 2023-07-31']);
      expect(await on('2023-07-30', 'segretario', 'lateUnits')).toEqual([]);
      expect(await on('2023-07-31', 'segretario', 'lateUnits')).toEqual(['lateUnits 4 2023-07-31']);
      expect(await on('2023-08-07', 'segretario', 'lateUnits')).toEqual(['lateUnits 9 2023-07-31']);
    });

    test('a unit with an extension has until its day, even after the period was closed', async () => {
      await office.db.transaction(async (manager) => {
        const { id: periodId } = await manager.findOneByOrFail(Period, { endsOn: JUNE });
        const seat = await manager.findOneByOrFail(SeatRecord, {
          personId: await personIdOf(office.db, 'referente.legale'),
        });
        const extension = { id: uuid(), periodId, unitId: seat.unitId, until: '2023-08-10', reason: 'Ferie' };
        await manager.insert(PeriodExtension, extension);
        await manager.update(Period, { id: periodId }, { state: 'closed' });
      });

      expect(await on('2023-08-05', 'referente.legale', 'enterValues')).toEqual(['enterValues 20 2023-08-10']);
      expect(await on('2023-08-05', 'referente.staff', 'enterValues')).toEqual([]);
      expect(await on('2023-08-11', 'referente.legale', 'enterValues')).toEqual([]);
    });
    afterEach(() => {
      office.now = null;
    });
  },
  { perTest: true },
);
