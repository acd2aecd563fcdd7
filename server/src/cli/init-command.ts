import { Refusal, WrongUsage } from './failures.ts';
import type { Beginning } from './init.ts';
import { withDatabase } from './session.ts';
import { ask, askSecretly, firstLineOfInput, isAsked, print, say } from './terminal.ts';

interface InitFlags {
  readonly name?: string;
  readonly abbreviation?: string;
  readonly username?: string;
}

/** `albero init`: asks for what is not given; a script gives all, and the password on standard input or in the environment. */
export async function initCommand(flags: InitFlags): Promise<void> {
  const answers = {
    name: await given(flags.name, '--name', 'Nome dell’ente: '),
    abbreviation: await given(flags.abbreviation, '--abbreviation', 'Sigla dell’ente: '),
    username: await given(flags.username, '--username', 'Nome utente dell’amministratore: '),
  };
  const beginning: Beginning = { ...answers, password: await passwordOf(), now: new Date() };
  const { beginWith } = await import('./init.ts');
  await withDatabase((db) => beginWith(db, beginning));
  print(`${JSON.stringify(answers)}\n`);
  say(`Fatto: ${answers.username} può entrare e amministrare ${answers.name}.`);
}

async function given(value: string | undefined, option: string, question: string): Promise<string> {
  if (value !== undefined) return value.trim();
  if (!isAsked()) throw new WrongUsage(`Manca ${option} (nessuno risponde alle domande).`);
  return ask(question);
}

async function passwordOf(): Promise<string> {
  const { ALBERO_ADMIN_PASSWORD: fromEnvironment } = process.env;
  if (fromEnvironment) return fromEnvironment;
  if (!isAsked()) return firstLineOfInput();
  const password = await askSecretly('Password dell’amministratore (almeno 12 caratteri): ');
  const again = await askSecretly('Ancora una volta: ');
  if (password !== again) throw new Refusal('Le due password non sono uguali: non ho creato nulla.');
  return password;
}
