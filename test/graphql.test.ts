import 'reflect-metadata';
import { Decimal, Person } from '@albero/schema/model';
import { HeaderMap } from '@apollo/server';
import { Arg, Field, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { Requires } from '../server/src/access/requires.ts';
import type { Database } from '../server/src/database/database.ts';
import { DomainError } from '../server/src/domain/errors.ts';
import { startApollo } from '../server/src/graphql/apollo.ts';
import type { Context } from '../server/src/graphql/context.ts';
import { makeSchema } from '../server/src/graphql/schema.ts';
import { makeLog } from '../server/src/log.ts';

@InputType()
class Weighing {
  @Field(() => Decimal) weight!: string;
  @Field(() => Int, { defaultValue: 7 }) times!: number;
}

/** What can go well or wrong behind a field. */
@Resolver()
class Scale {
  @Query(() => Decimal)
  @Requires('signedIn')
  weigh(@Arg('input', () => Weighing) { weight, times }: Weighing): string {
    return times === 7 ? weight : '0';
  }

  @Query(() => String)
  @Requires('signedIn')
  said(@Arg('word', () => String) word: string): string {
    return word;
  }

  @Query(() => String)
  @Requires('signedIn')
  broken(): string {
    throw new Error('SELECT passwordHash FROM people');
  }

  @Query(() => Person)
  @Requires('people.create')
  nobodyMay(): Person {
    return new Person();
  }

  @Mutation(() => String)
  @Requires('signedIn')
  conflict(): string {
    const current = Object.assign(new Person(), { id: 'p1', name: 'Ada', passwordHash: '$argon2id$x', version: 3 });
    throw new DomainError('CONFLICT', { resource: 'people', id: 'p1', expected: 2, actual: 3, current });
  }
}

/** None of these operations carries a command id, so none gets as far as a database. */
const NO_DATABASE = {} as Database;

describe('an operation behind the gates', () => {
  let ask: (query: string, variables?: object) => Promise<{ status: number; body: Answered }>;
  beforeAll(async () => {
    const schema = await makeSchema([new Scale()]);
    const apollo = await startApollo(schema, { db: NO_DATABASE, log: makeLog('silent'), devApi: false });
    ask = async (query, variables = {}) => {
      const answered = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body: { query, variables },
        },
        context: async () => ({ viewer: { personId: 'p1', seats: [] } }) as unknown as Context,
      });
      const text = answered.body.kind === 'complete' ? answered.body.string : '{}';
      return { status: answered.status ?? 200, body: JSON.parse(text) };
    };
  });

  test('a decimal goes in and out as it is written, and inputs have their defaults', async () => {
    const { body } = await ask('query($i: Weighing!) { weigh(input: $i) }', { i: { weight: '100.00' } });

    expect(body.data).toEqual({ weigh: '100.00' });
  });

  test.each(['String! = "eco"', 'String = "eco"'])('a variable that is not sent has its default (%s)', async (type) => {
    const { body } = await ask(`query($word: ${type}) { said(word: $word) }`);

    expect(body.data).toEqual({ said: 'eco' });
  });

  test.each([[100], ['1e3'], ['8,37'], [null]])('a decimal written as %j is refused with its path', async (weight) => {
    const { status, body } = await ask('query($i: Weighing!) { weigh(input: $i) }', { i: { weight } });

    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', issues: [{ path: 'i.weight' }] });
  });

  test('what was not foreseen leaves only the number under which it is logged', async () => {
    const { body } = await ask('{ broken }');

    expect(body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', logId: expect.any(String) });
    expect(JSON.stringify(body)).not.toMatch(/passwordHash|stack/);
  });

  test('a conflict shows the record as it is now, without what the API never shows', async () => {
    const { body } = await ask('mutation { conflict }');

    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      actual: 3,
      current: { name: 'Ada', version: 3 },
    });
    expect(JSON.stringify(body)).not.toContain('argon2id');
  });

  test('the first gate stands before everything', async () => {
    const { body } = await ask('{ nobodyMay { id } }');

    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', resource: 'people', action: 'create' });
  });
});

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}
