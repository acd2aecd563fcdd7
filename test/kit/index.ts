import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import type { ErrorCode } from '../../schema/src/contract/index.ts';
import { Refused } from './client.ts';
import { DATABASE_KINDS, type DatabaseKind, type OwnDatabase, ownDatabase } from './database-kinds.ts';
import { Office } from './office.ts';

export { type Client, type RawAnswer, Refused } from './client.ts';
export type { DatabaseKind } from './database-kinds.ts';
export type { Office } from './office.ts';

export interface OfficeOptions {
  /** `demo` (the default): the real plan and its persons; `empty`: migrated, nothing in it. */
  readonly content?: 'demo' | 'empty';
  /** A new database for every test instead of one for the file. */
  readonly perTest?: boolean;
  /** Further settings, as environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Describes the same stories on the embedded database and on MariaDB, each with a real server over its own copy of
 * the demo:
 *
 *     eachDatabase('weights', (office) => {
 *       test('...', async () => {
 *         const answer = office.as('po.staff').query('mutation ...', { input });
 *         await expectRefused(answer, 'WEIGHTS_NOT_100');
 *       });
 *     });
 */
export function eachDatabase(name: string, stories: (office: Office) => void, options: OfficeOptions = {}): void {
  describe.each(DATABASE_KINDS)(`${name} (%s)`, (kind) => {
    stories(officeOn(kind, options));
  });
}

/** One office on one kind of database, open while the tests of the surrounding `describe` run. */
export function officeOn(kind: DatabaseKind, options: OfficeOptions = {}): Office {
  const office = new Office(kind);
  const open = async () => {
    const own = await ownDatabase(kind, inject('templates'), options.content ?? 'demo');
    await office.open(own, options.settings);
  };
  const close = () => office.close();
  if (options.perTest) {
    beforeEach(open);
    afterEach(close);
  } else {
    beforeAll(open);
    afterAll(close);
  }
  return office;
}

/** A database of one's own without a server over it: for tests of opening, migrating and the command line. */
export const ownDatabaseFor = (kind: DatabaseKind, content: 'demo' | 'empty'): Promise<OwnDatabase> =>
  ownDatabase(kind, inject('templates'), content);

/** The answer must be refused, with this code. @returns the parameters of the refusal, to look closer */
export async function expectRefused(
  answer: Promise<unknown>,
  code: ErrorCode,
  params: Readonly<Record<string, unknown>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const refused = await answer.then(
    (data) => expect.fail(`should be refused with ${code}, but was answered: ${JSON.stringify(data).slice(0, 300)}`),
    (error: unknown) => error,
  );
  if (!(refused instanceof Refused)) throw refused;
  expect(refused.code, refused.message).toBe(code);
  expect(refused.params).toMatchObject(params);
  return refused.params;
}
