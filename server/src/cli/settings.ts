import { migrate } from '../database/open.ts';
import { enliven, isDemo, resetDemo } from '../demo/index.ts';
import { WrongUsage } from './failures.ts';
import { cliConfig, withAllRights, withDatabase } from './session.ts';
import { print, say } from './terminal.ts';

/** `albero migrate`: brings the database to the schema of this program. */
export async function migrateCommand(): Promise<void> {
  const config = cliConfig();
  const done = config.databaseUrl ? await migrate(config) : await withDatabase(async () => []);
  for (const name of done) print(`${name}\n`);
  say(done.length > 0 ? 'Il database è aggiornato.' : 'Il database era già aggiornato.');
}

/** `albero demo --reset`: the demonstration starts over; any other data are refused. */
export async function demoCommand({ reset = false }: { readonly reset?: boolean }): Promise<void> {
  if (!reset) throw new WrongUsage('Indicare --reset per ricominciare la dimostrazione da capo.');
  await withAllRights(async (db) => {
    const now = new Date();
    await resetDemo({ db, now });
    await enliven(db, now);
    print(`${JSON.stringify({ demo: await isDemo(db) })}\n`);
  });
  say('La dimostrazione ricomincia da capo: chi era collegato deve entrare di nuovo.');
}
