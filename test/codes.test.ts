import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BLOCK_REASONS, ISSUE_CODES } from '../schema/src/contract/index.ts';
import { DECIMAL_FAULTS, VALUE_ISSUES } from '../schema/src/rules/index.ts';
import { REPOSITORY } from '../server/src/config.ts';

/*
 * Every code that the server may answer stands in a list of the contract, so that the pages have a sentence for it:
 * the catalogues are tested against the same lists. Faults of documents have sentences of their own.
 */
const ERRORS =
  readFileSync(`${REPOSITORY}/schema/src/contract/codes.ts`, 'utf8').match(/(?<=^ {2})[A-Z_]+(?=: )/gm) ?? [];
const KNOWN = new Set<string>([...ISSUE_CODES, ...ERRORS, ...BLOCK_REASONS, ...VALUE_ISSUES, ...DECIMAL_FAULTS]);
/** Names of settings, words of the databases, and forms of Unicode. */
const NO_CODE = /^(?:ALBERO|DATABASE|SQLITE)_|^(?:ASC|DESC|NFK?D)$/;

const sources = globSync('server/src/**/*.ts', { cwd: REPOSITORY })
  .filter((file) => !/\.test\.ts$|src\/(documents|cli|demo)\//.test(file))
  .map((file) => readFileSync(`${REPOSITORY}/${file}`, 'utf8'));

const found = (pattern: RegExp): string[] =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, word]) => `${word}`));

test('every code written in the server is a word of the contract', () => {
  const written = sources
    .flatMap((source) => source.split('\n'))
    .flatMap((line) => [...line.matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map(([, word]) => ({ line, word: `${word}` })))
    .filter(({ line, word }) => word.includes('_') || /\bcode\b|issue|fault/i.test(line))
    .map(({ word }) => word)
    .filter((word) => !NO_CODE.test(word));

  expect(written.length).toBeGreaterThan(50);
  expect([...new Set(written)].filter((code) => !KNOWN.has(code))).toEqual([]);
  expect(ERRORS.length).toBeGreaterThan(9);
});

test('and so is the code of every check of an input', () => {
  const checks = found(/@((?:Is|Max|Min|Array|Length|Matches)[A-Za-z]*)\(/g).filter((name) => name !== 'IsOptional');
  const codes = checks.map((name) => name.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase());

  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(codes)].filter((code) => !KNOWN.has(code))).toEqual([]);
});
