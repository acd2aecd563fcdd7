import { expect, test } from 'vitest';
import { IndividualSet, Person, SeatRecord } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { advance, completed, ofPosition, proposed, setById } from './sets.ts';

const idOf = async (office: Office, username: string) =>
  (await office.db.read.findOneByOrFail(Person, { username })).id;

eachDatabase(
  'four eyes',
  (office) => {
    /** The head of the staff also holds the seat of the Segretario Generale. */
    const doubled = async () => {
      const personId = await idOf(office, 'po.staff');
      const segretario = await office.db.read.findOneByOrFail(SeatRecord, {
        personId: await idOf(office, 'segretario'),
      });
      await office.db.transaction((manager) =>
        manager.insert(SeatRecord, { ...segretario, id: 'second-seat', personId, validTo: null }),
      );
    };

    test('the same person with two seats does not decide on the own proposal', async () => {
      await doubled();
      const both = office.as('po.staff');
      const set = await proposed(office);

      expect(set.allowedActions).toEqual(['withdraw', 'comment']);
      expect(set.blockedActions).toContainEqual({ action: 'approve', reason: 'SAME_PERSON' });
      await expectRefused(advance(both, 'approve', set), 'FORBIDDEN', { reason: 'SAME_PERSON' });
      await expectRefused(advance(both, 'sendBack', set, { reason: 'no' }), 'FORBIDDEN', { reason: 'SAME_PERSON' });
      await advance(office.as('segretario'), 'approve', set);
    });

    test('nor on words of their own that another one proposes', async () => {
      await completed(office);
      const successor = await idOf(office, 'dipendente');
      const head = await office.db.read.findOneByOrFail(SeatRecord, { personId: await idOf(office, 'po.staff') });
      await doubled();
      await office.db.transaction((manager) =>
        manager.insert(SeatRecord, { ...head, id: 'successor-seat', personId: successor }),
      );
      const set = await ofPosition(office.as('dipendente'), 'PO_Staff');
      await advance(office.as('dipendente'), 'submit', set);

      const submitted = await setById(office.as('po.staff'), set.id);

      await expectRefused(advance(office.as('po.staff'), 'approve', submitted), 'FORBIDDEN', {
        reason: 'SAME_PERSON',
      });
    });

    test('the database keeps it too', async () => {
      const set = await proposed(office);
      const quoted = office.db.isEmbedded ? (name: string) => `"${name}"` : (name: string) => `\`${name}\``;
      const sql = `UPDATE individual_sets SET ${quoted('decidedById')} = ${quoted('submittedById')} WHERE id = ?`;

      await expect(office.db.transaction((manager) => manager.query(sql, [set.id]))).rejects.toThrow(
        /CHECK|CONSTRAINT/i,
      );

      expect((await office.db.read.findOneByOrFail(IndividualSet, { id: set.id })).decidedById).toBeNull();
    });

    test('who once sent a set back may later propose it, having become its head', async () => {
      const segretario = office.as('segretario');
      const set = await proposed(office);
      await advance(segretario, 'sendBack', set, { reason: 'Da rivedere' });
      const head = await office.db.read.findOneByOrFail(SeatRecord, { personId: await idOf(office, 'po.staff') });
      await office.db.transaction(async (manager) =>
        manager.insert(SeatRecord, { ...head, id: 'third-seat', personId: await idOf(office, 'segretario') }),
      );

      await advance(segretario, 'submit', await setById(segretario, set.id));

      await expectRefused(advance(segretario, 'approve', await setById(segretario, set.id)), 'FORBIDDEN', {
        reason: 'SAME_PERSON',
      });
    });
  },
  { perTest: true },
);
