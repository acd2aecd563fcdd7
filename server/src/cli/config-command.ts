import { SETTINGS } from '../config.ts';
import { cliConfig } from './session.ts';
import { print } from './terminal.ts';

/** `albero config`: every setting in force; of secrets only whether they are set. */
export function configCommand(): void {
  cliConfig();
  const width = Math.max(...SETTINGS.map(({ name }) => name.length));
  for (const { name, otherwise, secret } of SETTINGS) {
    const given = process.env[name];
    const value = given ? (secret ? '(indicato, non mostrato)' : given) : `${otherwise} (predefinito)`;
    print(`${name.padEnd(width)} = ${value}\n`);
  }
}
