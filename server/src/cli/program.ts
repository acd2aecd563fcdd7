import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { exportCommand, importCommand } from './documents.ts';
import { initCommand } from './init-command.ts';
import { configCommand, demoCommand, migrateCommand } from './settings.ts';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** The commands of `albero`. Results go to standard output, everything else to standard error. */
export function makeProgram(): Command {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const program = new Command('albero')
    .description('Albero della Performance: comandi di servizio')
    .version(version, '--version', 'la versione del programma')
    .helpOption('-h, --help', 'questo aiuto')
    .helpCommand('help [comando]', 'l’aiuto di un comando')
    .exitOverride()
    .showHelpAfterError('(--help mostra i comandi)');
  addDocuments(program);
  addCare(program);
  return program;
}

function addDocuments(program: Command): void {
  program
    .command('import <file>')
    .description('importa un piano (albero-plan/1): tutto o niente')
    .option('--dry-run', 'controlla tutto e non scrive nulla')
    .option('--new-version', 'il piano dell’anno c’è già: il documento ne diventa una nuova versione in bozza')
    .action(importCommand);
  program
    .command('export')
    .description('scrive il piano di un anno su standard output')
    .requiredOption('--year <anno>', 'l’anno del piano')
    .option('--organisation <sigla>', 'l’ente, quando sono più di uno')
    .action(exportCommand);
}

function addCare(program: Command): void {
  program
    .command('init')
    .description('crea l’ente e il primo amministratore')
    .option('--name <nome>', 'il nome dell’ente')
    .option('--abbreviation <sigla>', 'la sigla dell’ente')
    .option('--username <nome>', 'il nome utente dell’amministratore')
    .addHelpText('after', '\nNegli script la password arriva da standard input o da ALBERO_ADMIN_PASSWORD.')
    .action(initCommand);
  program
    .command('demo')
    .description('la dimostrazione')
    .option('--reset', 'ricomincia da capo (solo dove ci sono i dati della dimostrazione)')
    .action(demoCommand);
  program.command('migrate').description('porta il database allo schema di questo programma').action(migrateCommand);
  program.command('config').description('mostra le impostazioni in vigore, senza segreti').action(configCommand);
}
