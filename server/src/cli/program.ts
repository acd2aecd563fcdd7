import { readFileSync } from 'node:fs';
import { Command } from 'commander';

const PACKAGE = new URL('../../package.json', import.meta.url);

// A command is loaded when it is called: help, version and wrong usage need not wait for the database's code.
const documents = () => import('./documents.ts');
const settings = () => import('./settings.ts');
const audit = () => import('./audit-commands.ts');

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
  addAudit(program);
  return program;
}

function addDocuments(program: Command): void {
  program
    .command('import <file>')
    .description('importa un piano (albero-plan/1): tutto o niente')
    .option('--dry-run', 'controlla tutto e non scrive nulla')
    .option('--new-version', 'il piano dell’anno c’è già: il documento ne diventa una nuova versione in bozza')
    .action(async (file, flags) => (await documents()).importCommand(file, flags));
  program
    .command('export')
    .description('scrive il piano di un anno su standard output')
    .requiredOption('--year <anno>', 'l’anno del piano')
    .option('--organisation <sigla>', 'l’ente, quando sono più di uno')
    .action(async (flags) => (await documents()).exportCommand(flags));
  program
    .command('score <file>')
    .description('calcola i punteggi di un documento (albero-plan/1) dai suoi stessi valori; non usa il database')
    .option('--period <giorno>', 'la fine del periodo; altrimenti l’ultimo che il documento contiene')
    .option('--final', 'la chiusura dell’anno: ciò che manca conta zero')
    .option('--explain', 'scrive invece come si è arrivati a ogni punteggio (albero-explain/1)')
    .action(async (file, flags) => (await import('./score-command.ts')).scoreCommand(file, flags));
}

function addCare(program: Command): void {
  program
    .command('init')
    .description('crea l’ente e il primo amministratore')
    .option('--name <nome>', 'il nome dell’ente')
    .option('--abbreviation <sigla>', 'la sigla dell’ente')
    .option('--username <nome>', 'il nome utente dell’amministratore')
    .addHelpText('after', '\nNegli script la password arriva da standard input o da ALBERO_ADMIN_PASSWORD.')
    .action(async (flags) => (await import('./init-command.ts')).initCommand(flags));
  program
    .command('demo')
    .description('la dimostrazione')
    .option('--reset', 'ricomincia da capo (solo dove ci sono i dati della dimostrazione)')
    .action(async (flags) => (await settings()).demoCommand(flags));
  program
    .command('migrate')
    .description('porta il database allo schema di questo programma')
    .action(async () => (await settings()).migrateCommand());
  program
    .command('config')
    .description('mostra le impostazioni in vigore, senza segreti')
    .action(async () => (await import('./config-command.ts')).configCommand());
}

function addAudit(program: Command): void {
  program
    .command('verify-audit')
    .description('controlla che nessun atto sia stato cambiato, tolto o messo dentro')
    .option('--anchor <file>', 'scrive un’ancora: l’impronta di tutti gli atti più vecchi di un minuto')
    .option('--against <file>', 'confronta con un’ancora scritta prima: nulla fino a lì è stato tolto o riscritto')
    .action(async (flags) => (await audit()).verifyAuditCommand(flags));
  program
    .command('grants')
    .description('stampa i diritti dell’utente del programma su MySQL/MariaDB: gli atti si leggono e si aggiungono')
    .requiredOption('--user <nome>', 'l’utente con cui il programma entra nel database')
    .option('--host <host>', 'da dove entra', '%')
    .option('--database <nome>', 'il database; altrimenti quello di DATABASE_URL')
    .action(async (flags) => (await audit()).grantsCommand(flags));
}
