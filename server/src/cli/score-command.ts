import { isDay } from '@albero/schema/rules';
import { checkScorable } from '../documents/checks/index.ts';
import { readDocument } from '../documents/parse.ts';
import { invalid } from '../domain/errors.ts';
import { explainedScore, latestPeriod, printedScore, remarks, scorePlan } from '../domain/scoring/index.ts';
import { bytesOf } from './documents.ts';
import { WrongUsage } from './failures.ts';
import { print, say } from './terminal.ts';

interface ScoreFlags {
  readonly period?: string;
  readonly final?: boolean;
  /** Prints how the score came about instead. */
  readonly explain?: boolean;
}

/** `albero score FILE`: scores the document's own values; needs no database. */
export async function scoreCommand(file: string, flags: ScoreFlags): Promise<void> {
  const { period: asked, final = false, explain = false } = flags;
  if (asked !== undefined && !isDay(asked))
    throw new WrongUsage(`--period vuole un giorno, per esempio 2023-12-31 (non «${asked}»).`);
  const document = readDocument(await bytesOf(file));
  const faults = checkScorable(document);
  if (faults.length > 0) throw invalid(...faults);

  const period = asked ?? latestPeriod(document);
  if (period === null) throw new WrongUsage('Il documento non contiene valori: indicare --period.');
  const scored = scorePlan(document, { period, final });
  print(`${JSON.stringify(explain ? explainedScore(scored) : printedScore(scored), null, 2)}\n`);
  for (const remark of remarks(scored)) say(remark);
}
