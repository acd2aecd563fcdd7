import { Period } from '@albero/schema/model';
import { lockedRow } from '../database/lock.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { invalid } from '../domain/errors.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { sealOf } from './period.loaders.ts';
import { periodSubject } from './period.subject.ts';

/** Opening and closing a date of measurement; values are entered only while it is open. */
export const periodWorkflow: Workflow = {
  resource: 'periods',
  async load(manager, id) {
    const period = await lockedRow(manager, Period, id);
    if (!period) return null;
    return {
      id,
      version: period.version,
      state: period.state,
      subject: periodSubject(period, await sealOf(manager, period)),
      assertCurrent: (expected) => assertCurrent(period, expected),
      move: (move) => movePeriod(period, move),
    };
  },
};

async function movePeriod({ id, version }: Period, { manager, to, remarks }: Move): Promise<null> {
  if (remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
  const at = { id, expectedVersion: version };
  await saveVersion(manager, Period, 'periods', at, { state: to as Period['state'] });
  return null;
}

/** @throws DomainError CONFLICT with the period as it is now */
export const assertCurrent = (row: Period, expected: number): void =>
  assertVersion(Period, 'periods', { row, expected });
