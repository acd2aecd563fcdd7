import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Imported } from '../documents/index.ts';
import { MAX_DOCUMENT_BYTES, readDocument } from '../documents/parse.ts';
import { Refusal, WrongUsage } from './failures.ts';
import { withDatabase } from './session.ts';
import { print, say } from './terminal.ts';

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly newVersion?: boolean;
}

/** `albero import FILE`: all of the document or nothing; prints what came in, counted. */
export async function importCommand(file: string, { dryRun = false, newVersion = false }: ImportFlags): Promise<void> {
  const document = readDocument(await bytesOf(file));
  const { importDocument } = await import('../documents/index.ts');
  const imported = await withDatabase((db) =>
    importDocument(db, document, { now: new Date(), dryRun, asNewVersion: newVersion }),
  );
  const { number, state, figures } = imported;
  const { organisation, plan } = document;
  const result = { organisation: organisation.abbreviation, year: plan.year, version: number, state, dryRun, figures };
  print(`${JSON.stringify(result, null, 2)}\n`);
  say(summary(imported, dryRun));
}

function summary({ number, state, figures }: Imported, dryRun: boolean): string {
  const flagged = `${figures.missingWeights} pesi mancanti, ${figures.doubts} dubbi da sciogliere`;
  const became = state === 'inForce' ? 'vigente' : 'in bozza';
  return dryRun
    ? `Il documento è importabile (versione ${number}, ${became}; ${flagged}). Non ho scritto nulla.`
    : `Importato: versione ${number}, ${became}; ${flagged}.`;
}

/** Paths are seen from where the person stands, not from where npm runs. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    const { size } = await stat(path);
    if (size > MAX_DOCUMENT_BYTES)
      throw new Refusal(`«${path}» è troppo grande (al massimo ${MAX_DOCUMENT_BYTES} byte).`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`Non riesco a leggere «${path}»: ${(error as Error).message}.`);
  }
}

interface ExportFlags {
  readonly year: string;
  readonly organisation?: string;
}

/** `albero export --year Y`: the document on standard output, laid out as the plan that ships with the product. */
export async function exportCommand({ year, organisation }: ExportFlags): Promise<void> {
  if (!/^\d{4}$/.test(year)) throw new WrongUsage(`--year vuole un anno, per esempio 2023 (non «${year}»).`);
  const { exportDocument } = await import('../documents/index.ts');
  // One transaction: what others write meanwhile is in the document whole or not at all.
  const document = await withDatabase((db) =>
    db.transaction((manager) => exportDocument(manager, { year: Number(year), organisation })),
  );
  print(JSON.stringify(document, null, 1));
  say('Il documento non contiene commenti, allegati, stati di lavorazione e schede.');
}
