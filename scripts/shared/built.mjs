import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './repository.mjs';

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'schema/{package,tsconfig}.json', 'schema/src/**/*.ts'];

/** What is built, from which files, by which command, and a file that is there once it is. */
const PARTS = {
  server: {
    words: 'il server',
    sources: [...COMMON, 'server/{package,tsconfig}.json', 'server/src/**/*.ts'],
    made: 'server/dist/main.js',
    command: ['node_modules/typescript/bin/tsc', '-b', 'server'],
  },
  admin: {
    words: 'le pagine',
    sources: [
      ...COMMON,
      'schema/schema.graphql',
      'admin/*.{json,ts,html}',
      'admin/public/**/*.*',
      'admin/src/**/*.{ts,tsx,css,graphql,json,svg,woff2}',
    ],
    made: 'admin/dist/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'admin/vite.config.ts', '--logLevel', 'warn'],
  },
};
const STAMP = join(REPOSITORY, '.cache/built.json');
const NOT_SOURCES = /\.test\.tsx?$|\/generated\//;

/**
 * Builds what is missing or whose sources changed since it was built.
 * @param names `server`, `admin`
 * @param say takes a line of progress
 * @returns false when a build failed; what went wrong was printed
 */
export async function ensureBuilt(names, say) {
  const outdated = names.filter((name) => !isFresh(name));
  for (const [index, name] of outdated.entries()) {
    say(`Costruisco ${PARTS[name].words} (${index + 1} di ${outdated.length}) …`);
    const since = performance.now();
    if (!(await build(name))) return false;
    say(`  fatto in ${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} s`);
  }
  return true;
}

const isFresh = (name) => existsSync(join(REPOSITORY, PARTS[name].made)) && readStamps()[name] === stampOf(name);

async function build(name) {
  const stamp = stampOf(name);
  const [script, ...rest] = PARTS[name].command;
  if (!(await runNode(join(REPOSITORY, script), rest))) return false;
  mkdirSync(join(REPOSITORY, '.cache'), { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ ...readStamps(), [name]: stamp }));
  return true;
}

/** Progress and faults of a tool go to the error channel: the answer of a command stays alone on the other. */
const runNode = (script, args) =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production' };
    spawn(process.execPath, [script, ...args], { cwd: REPOSITORY, env, stdio: ['ignore', 2, 2] })
      .once('error', () => resolve(false))
      .once('exit', (code) => resolve(code === 0));
  });

function stampOf(name) {
  const hash = createHash('sha256');
  const files = globSync(PARTS[name].sources, { cwd: REPOSITORY })
    .filter((file) => !NOT_SOURCES.test(file))
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(REPOSITORY, file)));
  return hash.digest('hex');
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}
