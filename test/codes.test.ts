import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BLOCK_REASONS, ISSUE_CODES, SYSTEM_WARNINGS } from '../schema/src/contract/index.ts';
import { DECIMAL_FAULTS, VALUE_ISSUES } from '../schema/src/rules/index.ts';
import { REPOSITORY } from '../server/src/config.ts';
import { MESSAGE_WORDS } from '../server/src/domain/scoring/messages.ts';
import { ISSUE_SENTENCES } from '../server/src/domain/sentences.ts';

/*
 * Every code that the server may answer stands in a list of the contract, so that the pages have a sentence for it:
 * the catalogues are tested against the same lists. Faults of documents have sentences of their own.
 */
const ERRORS =
  readFileSync(`${REPOSITORY}/schema/src/contract/codes.ts`, 'utf8').match(/(?<=^ {2})[A-Z_]+(?=: )/gm) ?? [];
const KNOWN = new Set<string>([
  ...ISSUE_CODES,
  ...ERRORS,
  ...BLOCK_REASONS,
  ...VALUE_ISSUES,
  ...DECIMAL_FAULTS,
  ...SYSTEM_WARNINGS,
]);
/** Names of settings, words of the databases, forms of Unicode, how figures are rounded, the cluster of the P.O. */
const NO_CODE = /^(?:ALBERO|DATABASE|SQLITE)_|^(?:ASC|DESC|NFK?D|HALF_UP|PO)$/;

const readAll = (files: readonly string[]): string[] =>
  files.filter((file) => !/\.test\.ts$/.test(file)).map((file) => readFileSync(`${REPOSITORY}/${file}`, 'utf8'));
const sources = readAll(
  globSync('server/src/**/*.ts', { cwd: REPOSITORY }).filter(
    (file) => !/src\/(documents|cli|demo|domain\/scoring)\//.test(file),
  ),
);

const found = (pattern: RegExp): string[] =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, word]) => `${word}`));

const codesIn = (texts: readonly string[]): string[] =>
  texts
    .flatMap((source) => source.split('\n'))
    .flatMap((line) => [...line.matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map(([, word]) => ({ line, word: `${word}` })))
    .filter(({ line, word }) => word.includes('_') || /\bcode\b|issue|fault/i.test(line))
    .map(({ word }) => word)
    .filter((word) => !NO_CODE.test(word));

test('every code written in the server is a word of the contract', () => {
  const written = codesIn(sources);

  expect(written.length).toBeGreaterThan(50);
  expect([...new Set(written)].filter((code) => !KNOWN.has(code))).toEqual([]);
  expect(ERRORS.length).toBeGreaterThan(9);
});

test('what a score tells, and what it refuses, has a sentence', () => {
  const written = codesIn(readAll(globSync('server/src/domain/scoring/*.ts', { cwd: REPOSITORY })));
  const known = new Set([...Object.keys(MESSAGE_WORDS), ...Object.keys(ISSUE_SENTENCES)]);

  expect(written.length).toBeGreaterThan(10);
  expect([...new Set(written)].filter((code) => !known.has(code))).toEqual([]);
});

test('the code of every check of an input is a word of the contract, too', () => {
  const checks = found(/@((?:Is|Max|Min|Array|Length|Matches)[A-Za-z]*)\(/g).filter((name) => name !== 'IsOptional');
  const codes = checks.map((name) => name.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase());

  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(codes)].filter((code) => !KNOWN.has(code))).toEqual([]);
});
