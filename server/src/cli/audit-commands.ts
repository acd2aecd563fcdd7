import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  anchorNow,
  type ChainFault,
  type Comparison,
  compareWith,
  grantStatements,
  readAnchor,
  verifyChains,
} from '../audit/index.ts';
import type { Database } from '../database/database.ts';
import { Refusal, WrongUsage } from './failures.ts';
import { cliConfig, withDatabase } from './session.ts';
import { print, say } from './terminal.ts';

interface AuditFlags {
  readonly anchor?: string;
  readonly against?: string;
}

const MOST_TOLD = 10;

/** `albero verify-audit`: works through every chain of acts; with faults the exit status is 1. */
export async function verifyAuditCommand({ anchor, against }: AuditFlags): Promise<void> {
  await withDatabase(async (db) => {
    const { acts, records, faults } = await verifyChains(db.read);
    print(`Atti: ${acts}. Registrazioni con atti: ${records}. Irregolarità: ${faults.length}.\n`);
    if (faults.length > 0) throw new Refusal(faultSentences(faults).join('\n'));
    if (against !== undefined) say(comparisonSentence(await compareWith(db.read, await anchorIn(against))));
    if (anchor !== undefined) await writeAnchor(db, anchor);
  });
  say('La catena degli atti è intera.');
}

function faultSentences(faults: readonly ChainFault[]): string[] {
  const told = faults.slice(0, MOST_TOLD).map(({ kind, resource, recordId, seq, at }) => {
    const place = `${resource} ${recordId}, atto n. ${seq} del ${at.toISOString()}`;
    return kind === 'gap'
      ? `${place}: prima di questo atto ne manca almeno uno.`
      : `${place}: non corrisponde alla sua impronta; è stato cambiato, oppure messo dentro dopo.`;
  });
  const more = faults.length - told.length;
  return more > 0 ? [...told, `… e altre ${more} registrazioni con irregolarità.`] : told;
}

/** @throws Refusal when something up to the anchor is not as it was */
function comparisonSentence({ anchor, now, isKept }: Comparison): string {
  if (isKept) return `I ${anchor.acts} atti fino al ${anchor.until} sono quelli dell’ancora.`;
  const missing = anchor.acts - now.acts;
  const what =
    missing > 0 ? `ne mancano ${missing}` : missing < 0 ? `ce ne sono ${-missing} in più` : 'sono stati riscritti';
  throw new Refusal(`Gli atti fino al ${anchor.until} non sono quelli dell’ancora (${anchor.acts}): ${what}.`);
}

async function anchorIn(file: string) {
  const path = fromHere(file);
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Refusal(`Non riesco a leggere «${path}»: ${error.message}.`);
  });
  const anchor = readAnchor(text);
  if (!anchor) throw new Refusal(`«${path}» non è un’ancora di Albero.`);
  return anchor;
}

/** An older anchor is never overwritten: it is kept as a proof. */
async function writeAnchor(db: Database, file: string): Promise<void> {
  const path = fromHere(file);
  const anchor = await anchorNow(db.read, new Date());
  await writeFile(path, `${JSON.stringify(anchor, null, 2)}\n`, { flag: 'wx' }).catch((error: Error) => {
    throw new Refusal(`Non riesco a scrivere «${path}»: ${error.message}.`);
  });
  say(`Ancora di ${anchor.acts} atti fino al ${anchor.until} in «${path}»: conservarla fuori da questa macchina.`);
}

/** Paths are seen from where the person stands, not from where npm runs. */
const fromHere = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file);

interface GrantFlags {
  readonly user: string;
  readonly host: string;
  readonly database?: string;
}

/** `albero grants`: the statements to be run by whoever administers the database. */
export function grantsCommand({ user, host, database = databaseOf(cliConfig().databaseUrl) }: GrantFlags): void {
  if (!database) throw new WrongUsage('Indicare --database, oppure DATABASE_URL con il nome del database.');
  for (const statement of grantStatements({ database, user, host })) print(`${statement}\n`);
  say('Chi ha già diritti su tutto il database li perde con REVOKE; dopo ogni «albero migrate» ripetere questi.');
}

const databaseOf = (url: string | undefined): string =>
  url ? decodeURIComponent(new URL(url).pathname.replace(/^\//, '')) : '';
