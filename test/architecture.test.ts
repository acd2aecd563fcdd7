import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '../server/src/config.ts';

const LONGEST_FILE = 250;
/** Lists of statements and of words are as long as they are. */
const LISTS = /\/migrations\/|\/i18n\/|common-passwords/;

interface Source {
  readonly path: string;
  readonly text: string;
  /** What it imports: a path from the root of the repository, or the name of a package. */
  readonly imports: readonly string[];
}

const SOURCES: readonly Source[] = globSync('{schema,server,admin,test,scripts}/**/*.{ts,tsx,mjs}', {
  cwd: REPOSITORY,
  exclude: (path) => /node_modules|\bdist\b|generated/.test(String(path)),
}).map((path) => {
  const text = readFileSync(join(REPOSITORY, path), 'utf8');
  return { path, text, imports: importsOf(path, text) };
});

function importsOf(path: string, text: string): string[] {
  const named = [...text.matchAll(/^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]/gm)].map(
    ([, name]) => name ?? '',
  );
  const bare = [...text.matchAll(/^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)].map(
    ([, first, second]) => first ?? second ?? '',
  );
  return [...named, ...bare].map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const product = SOURCES.filter(
  ({ path }) => !isTest(path) && !path.startsWith('test/') && !path.startsWith('scripts/'),
);

/** One row of the table of architecture: these files may import only what `may` lets through, and never `never`. */
interface Rule {
  readonly part: string;
  readonly files: RegExp;
  readonly may?: RegExp;
  readonly never?: RegExp;
}

const TABLE: readonly Rule[] = [
  { part: 'the contract imports nothing', files: /^schema\/src\/contract\//, may: /^schema\/src\/contract\// },
  {
    part: 'the rules know the contract and exact decimals',
    files: /^schema\/src\/rules\//,
    may: /^schema\/src\/(rules|contract)\/|^decimal\.js$/,
  },
  {
    part: 'the model knows the contract and the decorators, never a service',
    files: /^schema\/src\/model\//,
    may: /^schema\/src\/(model|contract)\/|^(typeorm|type-graphql|graphql|graphql-scalars|class-validator|reflect-metadata)$/,
  },
  {
    part: 'the domain is pure',
    files: /^server\/src\/domain\//,
    may: /^server\/src\/domain\/|^@albero\/schema\/(contract|rules)$|^decimal\.js$/,
  },
  {
    part: 'a store knows no GraphQL',
    files: /^server\/src\/.*\.store\.ts$/,
    never: /^(graphql|type-graphql|@apollo\/.*)$|\.(resolver|service)\.ts$/,
  },
  {
    part: 'a service knows no GraphQL',
    files: /^server\/src\/.*\.service\.ts$/,
    never: /^(graphql|type-graphql|@apollo\/.*)$|\.resolver\.ts$/,
  },
  {
    part: 'a resolver knows no tables',
    files: /^server\/src\/.*\.resolver\.ts$/,
    never: /^typeorm$|\.store\.ts$/,
  },
  {
    part: 'the server knows no page and no test',
    files: /^server\//,
    never: /^(admin|test)\//,
  },
  {
    part: 'the pages know the contract, the rules and the typed operations, never the server or the model',
    files: /^admin\//,
    never: /^server\/|^@albero\/server|^@albero\/schema\/model$|^(typeorm|type-graphql|mysql2)$/,
  },
];

describe('the house', () => {
  test.each(TABLE)('$part', ({ files, may, never }) => {
    const trespasses = product
      .filter(({ path }) => files.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => (may && !may.test(name)) || never?.test(name))
          .map((name) => `${path} imports ${name}`),
      );

    expect(trespasses).toEqual([]);
  });

  test('every part of the table has files', () => {
    const empty = TABLE.filter(({ files }) => !product.some(({ path }) => files.test(path)));

    expect(empty).toEqual([]);
  });

  test(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const long = SOURCES.filter(({ path }) => !LISTS.test(path))
      .map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)
      .filter((line) => Number(line.split(': ')[1]) > LONGEST_FILE);

    expect(long).toEqual([]);
  });

  test('the schema is only ever changed by migrations', () => {
    const guilty = product.filter(({ text }) => /synchronize:\s*true|\.synchronize\(/.test(text));

    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('nobody asserts a type or a value away with any', () => {
    const guilty = product.filter(({ text }) =>
      /(:|as|<)\s*any\b(?!\w)/.test(text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );

    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('only the configuration reads the environment of the server', () => {
    const guilty = product.filter(
      ({ path, text }) => path.startsWith('server/') && /process\.env\b/.test(text) && !ENVIRONMENT_READERS.test(path),
    );

    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  test('no file names a folder of somebody’s machine or a registry', () => {
    const guilty = SOURCES.filter(({ path, text }) => path !== 'test/architecture.test.ts' && ELSEWHERE.test(text));

    expect(guilty.map(({ path }) => path)).toEqual([]);
  });
});

/** The command line stands where the person does, and asks for a password. */
const ENVIRONMENT_READERS = /^server\/src\/(config\.ts|main\.ts|cli\/)/;
const ELSEWHERE = /['"\s]\/(work|home|root)\/|registry\.npmjs|verdaccio/;
