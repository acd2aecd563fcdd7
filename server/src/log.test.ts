import { QueryFailedError } from 'typeorm';
import { expect, test } from 'vitest';
import { makeLog } from './log.ts';

test('of a statement that failed the log keeps the words and none of the values', () => {
  const lines: string[] = [];
  const log = makeLog('error', { write: (line: string) => lines.push(line) });
  const driverError = Object.assign(new Error('a value is too long'), {
    code: 'ER_DATA_TOO_LONG',
    errno: 1406,
    sql: "UPDATE people SET passwordHash = '$argon2id$one'",
  });

  log.error({ err: new QueryFailedError('UPDATE people SET passwordHash = ?', ['$argon2id$one'], driverError) }, 'x');

  expect(lines.join()).not.toContain('argon2id');
  expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
    type: 'QueryFailedError',
    query: 'UPDATE people SET passwordHash = ?',
    driverError: { code: 'ER_DATA_TOO_LONG', errno: 1406 },
    stack: expect.stringContaining('log.test.ts'),
  });
});
