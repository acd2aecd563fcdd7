import { Unit } from '@albero/schema/model';
import type { Database } from './database/database.ts';
import { enliven, isDemo, seedDemo } from './demo/index.ts';
import { romeDay } from './domain/calendar.ts';
import { DemoPeople } from './sign-in/demo-people.ts';

export interface DemoStart {
  /** The database holds the demo and nothing else: only then do its passwords open. */
  readonly isDemo: boolean;
  /** The persons with whom one can sign in, as lines to print. */
  readonly people: string;
}

/** Fills an empty database with the demo, and leaves any other as it is. */
export async function prepareDemo(db: Database): Promise<DemoStart> {
  const now = new Date();
  const isEmpty = (await db.read.count(Unit)) === 0;
  if (isEmpty) {
    await seedDemo({ db, now });
    await enliven(db, now);
  }
  if (!(await isDemo(db))) return { isDemo: false, people: '' };
  const people = await new DemoPeople().list(db.read, romeDay(now));
  return { isDemo: true, people: people.length > 0 ? printed(people) : '' };
}

interface Line {
  readonly username: string;
  readonly password: string;
  readonly unit: string | null;
}

function printed(people: readonly Line[]): string {
  const [first] = people;
  const isSame = people.every(({ password }) => password === first?.password);
  const width = Math.max(...people.map(({ username }) => username.length));
  const lines = people.map(
    ({ username, password, unit }) => `  ${username.padEnd(width)}  ${isSame ? '' : `${password}  `}${unit ?? ''}`,
  );
  const title = `Dimostrazione. Si entra con${isSame ? ` la password «${first?.password}» e` : ''} uno di questi nomi:`;
  return [title, ...lines].join('\n');
}
