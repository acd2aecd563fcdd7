import { NotDemo } from '../demo/not-demo.ts';
import { DomainError } from '../domain/errors.ts';
import { errorSentence, issueSentence } from '../domain/sentences.ts';
import { StartError } from '../start-error.ts';

/** The command was called in a way that it does not know: exit status 2. */
export class WrongUsage extends Error {}

/** What was given does not do: one sentence, exit status 1. */
export class Refusal extends Error {}

/** What went wrong, in words; the lines go to standard error. */
export function sentencesOf(error: unknown): string[] {
  if (error instanceof WrongUsage || error instanceof Refusal || error instanceof StartError) return [error.message];
  if (error instanceof NotDemo)
    return ['Qui non c’è (solo) la dimostrazione: non tocco nulla. Per svuotare altri dati si usa il database.'];
  if (!(error instanceof DomainError)) return [`Errore non previsto: ${(error as Error).stack ?? String(error)}`];
  if (error.code !== 'INVALID') return [errorSentence(error.code)];
  return (error as DomainError<'INVALID'>).params.issues.map(issueSentence);
}

export const exitCodeOf = (error: unknown): number => (error instanceof WrongUsage ? 2 : 1);
