import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../server/src/database/open.ts';
import { DATABASE_KINDS, type OwnDatabase, ownDatabase } from './kit/database-kinds.ts';

const PLAN = fileURLToPath(new URL('../server/plans/albero-2023-2025.json', import.meta.url));
/** What `npm run albero` calls: it builds when it must, and goes on with the command. */
const SCRIPT = fileURLToPath(new URL('../scripts/albero.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../server/dist/cli/main.js', import.meta.url));
const PASSWORD = 'quattro gatti sul tetto';

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

let folder = tmpdir();
let first: Answer;
beforeAll(async () => {
  first = await run(SCRIPT, ['--version']);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'albero-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `albero` as somebody would who stands in `folder`. */
const albero = (args: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Answer> =>
  run(BUILT, args, { env, input });

function run(
  script: string,
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Answer> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH ?? '', INIT_CWD: folder, ALBERO_DATA: join(folder, 'data'), ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.once('close', (status) => resolve({ status, out: `${Buffer.concat(out)}`, err: `${Buffer.concat(err)}` }));
  });
}

/** The settings that point at a database of one's own. */
const settingsOf = ({ config }: OwnDatabase): Record<string, string> => ({
  ALBERO_DATA: config.dataFolder,
  ...(config.databaseUrl && { DATABASE_URL: config.databaseUrl }),
});

describe.each(DATABASE_KINDS)('the command line (%s)', (kind) => {
  let own: OwnDatabase;
  const open = async (content: 'demo' | 'empty') => {
    own = await ownDatabase(kind, inject('templates'), content);
    return settingsOf(own);
  };
  afterEach(() => own.drop());

  test('a plan goes in by its path from where one stands, once, and comes out as it was', async () => {
    const env = await open('empty');
    await copyFile(PLAN, join(folder, 'piano.json'));

    const dry = await albero(['import', 'piano.json', '--dry-run'], env);
    const imported = await albero(['import', 'piano.json'], env);
    const again = await albero(['import', 'piano.json'], env);
    const version = await albero(['import', 'piano.json', '--new-version'], env);
    const exported = await albero(['export', '--year', '2023'], env);

    expect([dry.status, imported.status, again.status, version.status]).toEqual([0, 0, 1, 0]);
    expect(JSON.parse(imported.out)).toMatchObject({ organisation: 'CCMT', year: 2023, version: 1, state: 'inForce' });
    expect(again).toMatchObject({ out: '', err: expect.stringContaining('il piano del 2023 di questo ente c’è già') });
    expect(JSON.parse(version.out)).toMatchObject({ version: 2, state: 'draft' });
    expect(exported.out).toBe(await readFile(PLAN, 'utf8'));
  }, 60_000);

  test('an installation begins with a body and its administrator, once', async () => {
    const env = await open('empty');
    const init = ['init', '--name', 'Camera di Prova', '--abbreviation', 'CDP', '--username', 'capo'];

    const weak = await albero(init, env, 'corta\n');
    const done = await albero(init, env, `${PASSWORD}\n`);
    const again = await albero(init, { ...env, ALBERO_ADMIN_PASSWORD: PASSWORD });

    expect(weak).toMatchObject({ status: 1, out: '', err: 'password: deve avere almeno 12 caratteri.\n' });
    expect(done.status).toBe(0);
    expect(done.out).toBe('{"name":"Camera di Prova","abbreviation":"CDP","username":"capo"}\n');
    expect(again).toMatchObject({ status: 1, err: expect.stringContaining('ha già un amministratore') });
  }, 60_000);

  test('the demonstration starts over, and is no place for a real body', async () => {
    const env = await open('demo');
    const init = ['init', '--name', 'Camera', '--abbreviation', 'C', '--username', 'capo'];

    expect(await albero(['demo', '--reset'], env)).toMatchObject({ status: 0, out: '{"demo":true}\n' });
    expect(await albero(init, env, `${PASSWORD}\n`)).toMatchObject({ status: 1, out: '' });
  }, 60_000);

  test('data that are not the demonstration’s are never emptied', async () => {
    const env = await open('empty');
    await albero(['import', PLAN], env);

    const reset = await albero(['demo', '--reset'], env);
    const exported = await albero(['export', '--year', '2023'], env);

    expect(reset).toMatchObject({ status: 1, out: '', err: expect.stringContaining('non tocco nulla') });
    expect(exported.out).toBe(await readFile(PLAN, 'utf8'));
  }, 60_000);
});

describe.each(DATABASE_KINDS)('the audit (%s)', (kind) => {
  let own: OwnDatabase;
  beforeEach(async () => {
    own = await ownDatabase(kind, inject('templates'), 'demo');
  });
  afterEach(() => own.drop());

  test('is told whole, anchored once, and compared with the anchor', async () => {
    const env = settingsOf(own);

    const whole = await albero(['verify-audit', '--anchor', 'ancora.json'], env);
    const again = await albero(['verify-audit', '--anchor', 'ancora.json'], env);
    const kept = await albero(['verify-audit', '--against', 'ancora.json'], env);

    expect(whole).toMatchObject({ status: 0, out: expect.stringMatching(/^Atti: \d+\. .*Irregolarità: 0\.\n$/) });
    expect(JSON.parse(await readFile(join(folder, 'ancora.json'), 'utf8'))).toMatchObject({
      format: 'albero-anchor/1',
    });
    expect(again).toMatchObject({ status: 1, err: expect.stringContaining('Non riesco a scrivere') });
    expect(kept).toMatchObject({ status: 0, err: expect.stringContaining('sono quelli dell’ancora') });
    expect(await albero(['verify-audit', '--against', 'assente.json'], env)).toMatchObject({ status: 1 });
  }, 60_000);

  test('ends with status 1 when an act was changed, and names it', async () => {
    const db = await openDatabase(own.config);
    if (db.isEmbedded) await db.source.query('DROP TRIGGER "acts_unchanged"');
    await db.source.query("UPDATE acts SET reason = 'Mai detto'");
    await db.close();

    const { status, out, err } = await albero(['verify-audit'], settingsOf(own));

    expect({ status, out }).toMatchObject({ status: 1, out: expect.stringMatching(/Irregolarità: [1-9]/) });
    expect(err).toMatch(/individualSets \S+, atto n\. 1 del \S+: non corrisponde alla sua impronta/);
  }, 60_000);
});

test('the rights of the application’s user are printed table by table, without the one to change acts', async () => {
  const { status, out } = await albero(['grants', '--user', 'albero_app'], { DATABASE_URL: 'mysql://u:p@db/albero' });

  expect(status).toBe(0);
  expect(out).toContain("GRANT SELECT, INSERT ON `albero`.`acts` TO 'albero_app'@'%';\n");
  expect(out).toContain("GRANT SELECT, INSERT, UPDATE, DELETE ON `albero`.`measurements` TO 'albero_app'@'%';\n");
  expect(out).not.toContain('.*');
});

test('what cannot be read is refused with its place, one line for each fault', async () => {
  const plan = JSON.parse(await readFile(PLAN, 'utf8'));
  plan.areas[3].objectives[0].weight = 8.37;
  plan.areas[0].colour = 'red';
  await writeFile(join(folder, 'piano.json'), JSON.stringify(plan));

  const { status, out, err } = await albero(['import', 'piano.json']);

  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err.trim().split('\n').toSorted()).toEqual([
    'areas[0].colour: la chiave «colour» non è prevista.',
    'areas[3].objectives[0].weight: deve essere un numero decimale scritto come testo, per esempio "8.37".',
  ]);
});

test('a plan is scored where there is no database, or refused with the place of the fault', async () => {
  const plan = JSON.parse(await readFile(PLAN, 'utf8'));
  const ratio = (numerator: string, denominator: string) => ({ numerator, denominator });
  const inputs = [ratio('76', '100'), ratio('8', '10'), { value: '130' }, { value: '2' }, { value: '2' }];
  plan.areas[5].objectives[0].indicators.forEach((one: { measurements: object[] }, index: number) => {
    one.measurements = [{ period: '2023-12-31', state: 'measured', inputs: inputs[index] }];
  });
  await writeFile(join(folder, 'piano.json'), JSON.stringify(plan));
  await writeFile(join(folder, 'fasce.json'), JSON.stringify({ ...plan, measurementSystem: { agencyWeight: '101' } }));

  const [interim, final, explained, refused] = await Promise.all(
    [['piano.json'], ['piano.json', '--final'], ['piano.json', '--explain'], ['fasce.json']].map((args) =>
      albero(['score', ...args], { ALBERO_DATA: '/dev/null/dati' }),
    ),
  );
  const read = (answer: Answer | undefined) => JSON.parse(answer?.out ?? '');

  expect(read(interim).areas[5]).toMatchObject({ code: '07', score: '92.33', coverage: '25.00', state: 'scored' });
  expect(read(final)).toMatchObject({ period: '2023-12-31', final: true, body: { score: '1.65' } });
  expect(read(final).areas[5].objectives[0]).toMatchObject({ code: '07.01', exact: '92.3333333333' });
  expect(read(explained)).toMatchObject({ format: 'albero-explain/1', body: { result: read(interim).body } });
  expect(refused).toEqual({ status: 1, out: '', err: 'measurementSystem.agencyWeight: deve essere tra 0 e 100.\n' });
});

test.each<[string, string[], Record<string, string>, number, string]>([
  ['no command', [], {}, 2, 'Usage: albero'],
  ['an unknown command', ['importa'], {}, 2, 'unknown command'],
  ['an unknown option', ['import', 'x', '--forza'], {}, 2, 'unknown option'],
  ['a missing argument', ['import'], {}, 2, 'missing required argument'],
  ['a missing option', ['export'], {}, 2, '--year'],
  ['a year that is none', ['export', '--year', 'ventitré'], {}, 2, '--year vuole un anno'],
  ['grants for nobody', ['grants'], {}, 2, '--user'],
  ['grants on no database', ['grants', '--user', 'x'], {}, 2, 'Indicare --database'],
  ['demo without --reset', ['demo'], {}, 2, '--reset'],
  ['a score where nothing is measured', ['score', PLAN], {}, 2, 'indicare --period'],
  ['a score of no day', ['score', PLAN, '--period', '2023-02-30'], {}, 2, '--period vuole un giorno'],
  ['a score of no file', ['score', 'assente.json'], {}, 1, 'Non riesco a leggere'],
  ['init that nobody answers', ['init'], {}, 2, 'Manca --name'],
  ['a file that is not there', ['import', 'assente.json'], {}, 1, 'Non riesco a leggere'],
  ['a year without a plan', ['export', '--year', '2023'], {}, 1, 'questo ente non c’è'],
  ['an unusable data folder', ['export', '--year', '2023'], { ALBERO_DATA: '/dev/null/dati' }, 1, 'cartella dei dati'],
  [
    'a database that is away',
    ['migrate'],
    { DATABASE_URL: 'mysql://a:b@127.0.0.1:1/c' },
    1,
    'Il database non risponde',
  ],
  ['a misspelt setting', ['config'], { ALBERO_DATI: 'x' }, 1, 'ALBERO_DATI non esiste'],
])('%s ends with its status and one sentence on standard error', async (_, args, env, status, sentence) => {
  const answer = await albero(args, env);

  expect(answer).toMatchObject({ status, out: '' });
  expect(answer.err).toContain(sentence);
});

test('the settings are shown without secrets', async () => {
  const { status, out } = await albero(['config'], { DATABASE_URL: 'mysql://utente:segreta@db/albero', PORT: '4567' });

  expect(status).toBe(0);
  expect(out).toMatch(/^PORT += 4567$/m);
  expect(out).toMatch(/^DATABASE_URL += \(indicato, non mostrato\)$/m);
  expect(out).not.toContain('segreta');
});

test('--version and --help are answered', async () => {
  expect(first).toMatchObject({ status: 0, out: '0.1.0\n' });
  expect(await albero(['--help'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('import [options] <file>'),
  });
});
