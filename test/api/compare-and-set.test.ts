import { describe, expect, test } from 'vitest';
import { Period } from '../../schema/src/model/index.ts';
import { saveVersion } from '../../server/src/database/save.ts';
import { type DatabaseKind, officeOn } from '../kit/index.ts';

const ON_MARIADB: DatabaseKind = 'mariadb';

/* The embedded database lets one writer in at a time: there nobody can come in between. */
describe('a record that somebody else changed meanwhile', () => {
  const office = officeOn(ON_MARIADB);

  test('is told as it is now, even to a transaction that had read it before', async () => {
    const [period] = await office.db.read.find(Period, { order: { endsOn: 'ASC' } });
    if (!period) throw new Error('the demo has periods');
    const at = { id: period.id, expectedVersion: period.version };

    const late = office.db.transaction(async (mine) => {
      await mine.findOneByOrFail(Period, { id: period.id });
      await office.db.transaction((other) => saveVersion(other, Period, 'periods', at, { state: 'closed' }));
      await saveVersion(mine, Period, 'periods', at, { state: 'planned' });
    });

    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      params: { expected: 1, actual: 2, current: expect.objectContaining({ state: 'closed', version: 2 }) },
    });
  });
});
