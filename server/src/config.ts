import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.ts';

/** Everything the product lets itself be told from outside. Read once, at start; nothing else looks at the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly migrationUrl: string | undefined;
  readonly dataFolder: string;
  /** Where the files of evidence are kept. */
  readonly filesFolder: string;
  /** The largest file that is taken, in MiB. */
  readonly uploadMegabytes: number;
  readonly demo: boolean;
  /** The address people type, without a final slash. */
  readonly publicUrl: string;
  /** The address is https: `__Host-` cookies and HSTS. */
  readonly isSecure: boolean;
  /** A private Ed25519 JWK; without it, the key that the first start keeps in the database. */
  readonly signingKey: string | undefined;
  /** Introspection, and operations that the admin does not know. */
  readonly devApi: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where mail goes out; null: nothing is sent, what is to be sent waits. */
  readonly mail: MailConfig | null;
  /** Days after a deadline (negative: before) on which the owner, the P.O. and the Segretario Generale are reminded. */
  readonly escalationDays: EscalationDays;
}

export interface MailConfig {
  readonly smtpUrl: string;
  /** The sender, as it stands in the mail: an address, or a name with one. */
  readonly from: string;
}

export type EscalationDays = readonly [owner: number, head: number, secretary: number];

export interface Setting {
  readonly name: string;
  readonly description: string;
  readonly otherwise: string;
  /** Never printed. */
  readonly secret?: true;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Every variable that is read, for `albero config` and docs/operations.md. */
export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', description: 'Porta su cui il programma ascolta.', otherwise: '4000' },
  { name: 'HOST', description: 'Indirizzo su cui il programma ascolta.', otherwise: '127.0.0.1' },
  {
    name: 'DATABASE_URL',
    description: 'mysql://utente:password@host:porta/database (MySQL o MariaDB). Senza, il database incorporato.',
    otherwise: 'database incorporato',
    secret: true,
  },
  {
    name: 'DATABASE_MIGRATION_URL',
    description: 'Come DATABASE_URL, con un utente che può cambiare lo schema; usato solo da «albero migrate».',
    otherwise: 'DATABASE_URL',
    secret: true,
  },
  { name: 'ALBERO_DATA', description: 'Cartella dei dati del database incorporato.', otherwise: 'data' },
  { name: 'ALBERO_FILES', description: 'Cartella dei file delle prove.', otherwise: '«files» dentro ALBERO_DATA' },
  { name: 'ALBERO_UPLOAD_MAX_MB', description: 'Grandezza massima di un file, in megabyte.', otherwise: '20' },
  {
    name: 'ALBERO_DEMO',
    description: '1: carica la dimostrazione in un database vuoto; 0: mai.',
    otherwise: '1 senza DATABASE_URL, altrimenti 0',
  },
  {
    name: 'ALBERO_PUBLIC_URL',
    description: 'Indirizzo con cui le persone raggiungono il programma.',
    otherwise: 'http://localhost:PORT',
  },
  {
    name: 'ALBERO_INSECURE_HTTP',
    description: '1: accetta un indirizzo http in chiaro diverso da localhost (sconsigliato).',
    otherwise: '0',
  },
  {
    name: 'ALBERO_SIGNING_KEY',
    description: 'Chiave privata Ed25519 (JWK) che firma gli accessi; senza, quella fatta al primo avvio.',
    otherwise: 'nel database',
    secret: true,
  },
  {
    name: 'ALBERO_SMTP_URL',
    description: 'smtp://utente:password@host:porta oppure smtps://… : da dove parte la posta. Senza, nessuna e-mail.',
    otherwise: 'nessuna posta',
    secret: true,
  },
  {
    name: 'ALBERO_MAIL_FROM',
    description: 'Mittente delle e-mail, per esempio «Albero <albero@camera.example>»; serve con ALBERO_SMTP_URL.',
    otherwise: 'nessuno',
  },
  {
    name: 'ALBERO_ESCALATION_DAYS',
    description: 'Giorni rispetto alla scadenza in cui sono avvisati chi inserisce, la P.O. e il Segretario Generale.',
    otherwise: '-7,0,7',
  },
  { name: 'ALBERO_DEV_API', description: '1: apre l’introspezione dell’API a chi sviluppa.', otherwise: '0' },
  { name: 'ALBERO_LOG_LEVEL', description: `Dettaglio del registro: ${LOG_LEVELS.join(', ')}.`, otherwise: 'info' },
];

const flag = z.enum(['0', '1'], { error: 'deve essere 0 oppure 1' }).transform((value) => value === '1');
const mysqlUrl = z
  .string()
  .refine((value) => /^(mysql|mariadb):$/.test(URL.parse(value)?.protocol ?? ''), {
    error: 'deve avere la forma mysql://utente:password@host:porta/database',
  })
  .transform((value) => value.replace(/^mariadb:/, 'mysql:'));

const smtpUrl = z.string().refine((value) => /^smtps?:$/.test(URL.parse(value)?.protocol ?? ''), {
  error: 'deve avere la forma smtp://utente:password@host:porta',
});
const mailFrom = z
  .string()
  .regex(/^([^<>@\r\n]+<)?[^\s<>@,;]+@[^\s<>@,;]+>?$/, { error: 'deve essere un indirizzo e-mail' });
const escalationDays = z
  .string()
  .regex(/^-?\d{1,3},-?\d{1,3},-?\d{1,3}$/, { error: 'deve avere la forma -7,0,7' })
  .transform((value) => value.split(',').map(Number) as unknown as EscalationDays)
  .refine(([owner, head, secretary]) => owner <= head && head <= secretary, {
    error: 'deve andare dal primo giorno all’ultimo',
  });

const megabytes = z
  .string()
  .regex(/^([1-9]\d{0,2}|1000)$/, { error: 'deve essere un numero intero da 1 a 1000' })
  .transform(Number);

const ENVIRONMENT = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'deve essere un numero di porta' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'deve essere un numero di porta' })
    .default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: mysqlUrl.optional(),
  DATABASE_MIGRATION_URL: mysqlUrl.optional(),
  ALBERO_DATA: z.string().default('data'),
  ALBERO_FILES: z.string().optional(),
  ALBERO_UPLOAD_MAX_MB: megabytes.default(20),
  ALBERO_DEMO: flag.optional(),
  ALBERO_PUBLIC_URL: z
    .string()
    .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), {
      error: 'deve essere un indirizzo http:// o https://',
    })
    .optional(),
  ALBERO_INSECURE_HTTP: flag.default(false),
  ALBERO_SIGNING_KEY: z.string().optional(),
  ALBERO_SMTP_URL: smtpUrl.optional(),
  ALBERO_MAIL_FROM: mailFrom.optional(),
  ALBERO_ESCALATION_DAYS: escalationDays.default([-7, 0, 7]),
  ALBERO_DEV_API: flag.default(false),
  ALBERO_LOG_LEVEL: z.enum(LOG_LEVELS, { error: `deve essere ${LOG_LEVELS.join(', ')}` }).default('info'),
});

/** The folder that holds package.json: two above this file, as source and as built. */
export const REPOSITORY = resolve(import.meta.dirname, '../..');

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration from the environment; an empty variable counts as not set.
 * @throws StartError with one sentence that names the variable
 */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  refuseUnknown(given);
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartError(`Configurazione: ${issue?.path.join('.')} ${issue?.message}.`);
  }
  const config = asConfig(parsed.data, env);
  if (!parsed.data.ALBERO_INSECURE_HTTP) refusePlainHttp(config, parsed.data.ALBERO_PUBLIC_URL !== undefined);
  return config;
}

function asConfig(read: z.infer<typeof ENVIRONMENT>, env: Environment): Config {
  const publicUrl = (read.ALBERO_PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, '');
  const from = env.INIT_CWD ?? process.cwd();
  const dataFolder = env.ALBERO_DATA ? resolve(from, read.ALBERO_DATA) : join(REPOSITORY, 'data');
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    migrationUrl: read.DATABASE_MIGRATION_URL,
    dataFolder,
    filesFolder: read.ALBERO_FILES ? resolve(from, read.ALBERO_FILES) : join(dataFolder, 'files'),
    uploadMegabytes: read.ALBERO_UPLOAD_MAX_MB,
    demo: read.ALBERO_DEMO ?? read.DATABASE_URL === undefined,
    publicUrl,
    isSecure: publicUrl.startsWith('https:'),
    signingKey: read.ALBERO_SIGNING_KEY,
    devApi: read.ALBERO_DEV_API,
    logLevel: read.ALBERO_LOG_LEVEL,
    mail: mailOf(read),
    escalationDays: read.ALBERO_ESCALATION_DAYS,
  };
}

function mailOf({ ALBERO_SMTP_URL: smtpUrl, ALBERO_MAIL_FROM: from }: z.infer<typeof ENVIRONMENT>): MailConfig | null {
  if (!smtpUrl) return null;
  if (!from) throw new StartError('Configurazione: con ALBERO_SMTP_URL serve anche ALBERO_MAIL_FROM.');
  return { smtpUrl, from };
}

/** A misspelt setting must not be ignored in silence. */
function refuseUnknown(given: Readonly<Record<string, unknown>>): void {
  const known = new Set(SETTINGS.map(({ name }) => name));
  const unknown = Object.keys(given).find((name) => name.startsWith('ALBERO_') && !known.has(name));
  if (unknown)
    throw new StartError(`Configurazione: ${unknown} non esiste (le impostazioni: «npm run albero -- config»).`);
}

/** Passwords and cookies never travel in the clear beyond this machine (shared decision 21). */
function refusePlainHttp({ publicUrl, isSecure, host }: Config, isAddressGiven: boolean): void {
  if (isSecure) return;
  const { hostname } = new URL(publicUrl);
  if (isLocal(hostname) && (isAddressGiven || isLocal(host))) return;
  throw new StartError(
    `Configurazione: ${isLocal(hostname) ? `HOST=${host}` : publicUrl} sarebbe raggiungibile in chiaro: ` +
      'indicare in ALBERO_PUBLIC_URL un indirizzo https://, oppure ALBERO_INSECURE_HTTP=1 per accettarlo.',
  );
}

const isLocal = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
