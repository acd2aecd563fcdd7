import type { IncomingMessage } from 'node:http';
import type { Database } from '../database/database.ts';
import { romeDay } from '../domain/calendar.ts';
import type { SignIn } from '../sign-in/index.ts';
import type { Context } from './context.ts';
import { Loaders } from './loaders.ts';

export interface ContextParts {
  readonly db: Database;
  readonly clock: () => Date;
  readonly signIn: Pick<SignIn, 'viewerOf'>;
}

/** From a request to its context: one instant, one business day and one set of batches for all that it does. */
export const contextMaker =
  ({ db, clock, signIn }: ContextParts) =>
  async (req: IncomingMessage): Promise<Context | null> => {
    const now = clock();
    const today = romeDay(now);
    const recognised = await signIn.viewerOf(req.headers.authorization, now, today);
    return recognised && { ...recognised, now, today, loaders: new Loaders(db.read) };
  };
