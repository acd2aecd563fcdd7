import type { EntityManager } from 'typeorm';
import { expect, test } from 'vitest';
import { type LoaderOf, Loaders } from './loaders.ts';

/** Counts what it is asked; no database takes part. */
function counting(): { readonly define: LoaderOf<string>; readonly asked: string[][] } {
  const asked: string[][] = [];
  const define: LoaderOf<string> = async (_manager, keys) => {
    asked.push([...keys]);
    return keys.map((key) => `read ${key}`);
  };
  return { define, asked };
}

const loaders = () => new Loaders({} as EntityManager);

test('what was filled in is answered at once and never asked for', () => {
  const { define, asked } = counting();
  const request = loaders();
  request.fill(define, new Map([['a', 'known a']]));

  expect(request.take(define, 'a')).toBe('known a');
  expect(asked).toEqual([]);
});

test('of one batch only the unknown keys are asked for, in one go', async () => {
  const { define, asked } = counting();
  const request = loaders();
  request.fill(define, new Map([['b', 'known b']]));

  const values = await request.get(define).loadMany(['a', 'b', 'c']);

  expect(values).toEqual(['read a', 'known b', 'read c']);
  expect(asked).toEqual([['a', 'c']]);
});

test('fillings add up', () => {
  const { define } = counting();
  const request = loaders();
  request.fill(define, new Map([['a', 'known a']]));
  request.fill(define, new Map([['b', 'known b']]));

  expect([request.take(define, 'a'), request.take(define, 'b')]).toEqual(['known a', 'known b']);
});
