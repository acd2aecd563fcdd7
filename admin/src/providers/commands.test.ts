import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandOf } from './commands.ts';

const SAVE = 'mutation EnterValue($input: EnterValueInput!) { enterValue(input: $input) { id } }';
const MOVE = 'mutation AdvanceMany($inputs: [AdvanceInput!]!) { advanceMany(inputs: $inputs) { id } }';
interface Sent {
  readonly input: { readonly id: string; readonly commandId?: string };
}
const idOf = (variables: Sent): string | undefined => variables.input.commandId;

test('a command keeps its id until somebody answers, and the next one has another', () => {
  const first = commandOf<Sent>(SAVE, { input: { id: 'a' } });
  const again = commandOf<Sent>(SAVE, { input: { id: 'a' } });
  again.answered();
  const next = commandOf<Sent>(SAVE, { input: { id: 'a' } });

  expect(idOf(first.variables)).toMatch(/^[0-9a-f-]{36}$/);
  expect(idOf(again.variables)).toBe(idOf(first.variables));
  expect(idOf(next.variables)).not.toBe(idOf(first.variables));
});

test('another text is another command', () => {
  const one = commandOf<Sent>(SAVE, { input: { id: 'b' } });
  const other = commandOf<Sent>(SAVE, { input: { id: 'c' } });

  expect(idOf(one.variables)).not.toBe(idOf(other.variables));
});

test('of several steps at once each has its own', () => {
  const { variables } = commandOf<{ inputs: { id: string; commandId?: string }[] }>(MOVE, {
    inputs: [{ id: 'a' }, { id: 'b' }],
  });

  expect(new Set(variables.inputs.map(({ commandId }) => commandId)).size).toBe(2);
});

test('a question, and a mutation without an input, go as they are', () => {
  const question = { input: 'x' };

  expect(commandOf('query Me { me { name } }', question)).toMatchObject({ variables: question, isRepeatable: false });
  expect(commandOf('mutation MarkSeen($id: ID!) { markSeen(id: $id) { id } }', { id: 'x' }).isRepeatable).toBe(false);
});

test('every input of a mutation has room for the id', () => {
  const sdl = readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8');
  const mutations = /^type Mutation \{(.*?)^\}/ms.exec(sdl)?.[1] ?? '';
  const inputs = [...new Set([...mutations.matchAll(/inputs?: \[?(\w+)/g)].map(([, name]) => `${name}`))];
  const without = inputs.filter((name) => !new RegExp(`^input ${name} \\{[^}]*\\bcommandId: ID\\b`, 'm').test(sdl));

  expect(inputs.length).toBeGreaterThan(10);
  expect(without).toEqual([]);
});
