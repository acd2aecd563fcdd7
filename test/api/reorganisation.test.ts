import { expect, test } from 'vitest';
import { Act, Measurement } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { CREATE_UNIT, DELETE_UNIT, rootOf, UPDATE_UNIT, unitCalled } from './organisation.words.ts';
import { historyOf } from './sets.ts';
import { enterValue, listValues, readValue } from './values.ts';

const NOT_MEASURABLE = { outcome: 'notMeasurable', inputs: null, reason: 'Il sistema era fermo' };

eachDatabase(
  'a unit is reorganised in mid-year',
  (office) => {
    const admin = () => office.as('admin');
    const contact = () => office.as('referente.legale');
    const entered = async () => {
      const { items } = await listValues(contact(), { mine: true });
      const empty = items.find(({ allowedActions }) => allowedActions.includes('enter'));
      if (!empty) throw new Error('legale has something to enter');
      return enterValue(contact(), empty, NOT_MEASURABLE);
    };
    const move = async (code: string, parentId: string) => {
      const { id, version } = await unitCalled(office, code);
      await admin().query(UPDATE_UNIT, { input: { id, expectedVersion: version, parentId } });
    };

    test('it goes under another service with all its values, its people and its history', async () => {
      const value = await entered();
      const before = await office.db.read.countBy(Measurement, { unitId: value.unit.id });
      const acts = await office.db.read.countBy(Act, { recordId: value.id });
      await expectRefused(readValue(office.as('po.staff'), value.id), 'NOT_FOUND');

      await move('legale', (await unitCalled(office, 'staff')).id);
      const seen = await readValue(office.as('po.staff'), value.id);

      expect(seen).toMatchObject({ state: 'draft', reason: NOT_MEASURABLE.reason, unit: { code: 'legale' } });
      expect(seen.allowedActions).toContain('enter');
      expect(await office.db.read.countBy(Measurement, { unitId: value.unit.id })).toBe(before);
      expect(await office.db.read.countBy(Act, { recordId: value.id })).toBe(acts);
      await enterValue(contact(), seen, { ...NOT_MEASURABLE, reason: 'Dopo il trasferimento' });
      expect(await historyOf(contact(), value.id, 'measurements')).toHaveLength(acts + 1);

      await move('legale', await rootOf(office));
      await expectRefused(readValue(office.as('po.staff'), value.id), 'NOT_FOUND');
      expect((await readValue(contact(), value.id)).reason).toBe('Dopo il trasferimento');
    });

    test('a new unit comes in beside it; one with records is never thrown away', async () => {
      const { id, version } = await unitCalled(office, 'legale');
      const parentId = await rootOf(office);
      const input = { parentId, code: 'avvocatura', name: 'Avvocatura', kind: 'office' };
      const { createUnit } = await admin().query(CREATE_UNIT, { input });

      await expectRefused(admin().query(DELETE_UNIT, { input: { id, expectedVersion: version } }), 'WRONG_STATE', {
        reason: 'IN_USE',
      });
      await move('legale', createUnit.id);
      await expectRefused(
        admin().query(DELETE_UNIT, { input: { id: createUnit.id, expectedVersion: 1 } }),
        'WRONG_STATE',
        { reason: 'IN_USE' },
      );
      expect((await listValues(contact(), { mine: true })).total).toBeGreaterThan(0);
    });
  },
  { perTest: true },
);
