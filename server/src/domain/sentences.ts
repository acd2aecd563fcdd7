import type { ErrorCode, Issue } from '@albero/schema/contract';

type Params = Readonly<Record<string, string | number>>;
type Sentence = (params: Params) => string;

/** What is wrong in a document, in words. The codes are those of the issues; the admin has its own catalogue. */
export const ISSUE_SENTENCES = {
  JSON_SYNTAX: ({ line, column }) =>
    line ? `non è JSON valido (riga ${line}, colonna ${column})` : 'non è JSON valido',
  TEXT_ENCODING: () => 'il testo non è in UTF-8',
  TOO_LARGE: ({ max }) => `è troppo grande (al massimo ${max} byte)`,
  DUPLICATE_KEY: ({ key }) => `la chiave «${key}» è scritta due volte`,
  MISSING: () => 'manca',
  UNKNOWN_KEY: ({ key }) => `la chiave «${key}» non è prevista`,
  WRONG_TYPE: ({ expected }) => `deve essere di tipo ${expected}`,
  NOT_IN_LIST: ({ allowed }) => `deve essere una di queste parole: ${allowed}`,
  DECIMAL: () => 'deve essere un numero decimale scritto come testo, per esempio "8.37"',
  WHOLE: () => 'deve essere un numero intero da 1 in su',
  DAY: () => 'deve essere un giorno del calendario, per esempio "2023-12-31"',
  INSTANT: () => 'deve essere un istante, per esempio "2023-02-07T08:58:08Z", o un giorno',
  YEAR: () => 'deve essere un anno, per esempio 2023',
  CODE: () => 'non è un codice: niente spazi in testa o in coda, niente caratteri di controllo',
  TEXT: () => 'contiene caratteri di controllo o che non si possono scrivere in UTF-8',
  TOO_LONG: ({ max }) => `è troppo lungo (al massimo ${max} caratteri)`,
  TOO_MANY: ({ max }) => `ne ha troppi (al massimo ${max})`,
  EMPTY: () => 'non può essere vuoto',
  BASELINE_SHAPE: () => 'il valore di partenza ha o un numero (value) o un giorno (date)',
  DUPLICATE_CODE: ({ code, first }) => `il codice «${code}» c’è già in ${first}`,
  UNKNOWN_UNIT: ({ unit }) => `l’unità «${unit}» non è tra le unità del documento`,
  PARENT_CYCLE: ({ unit }) => `l’unità «${unit}» sta, salendo, sotto se stessa`,
  DUPLICATE_UNIT: ({ unit }) => `l’unità «${unit}» è indicata due volte`,
  LEAD_OUTSIDE: ({ unit }) => `l’unità capofila «${unit}» non è tra quelle dell’obiettivo`,
  TRIENNIUM: () => 'il triennio finisce prima di cominciare',
  BANDS: () => 'le fasce devono seguirsi senza buchi e senza scendere',
  PER_CENT: () => 'deve essere tra 0 e 100',
  SHARES_NOT_100: ({ sum }) => `le quote fanno ${String(sum).replace('.', ',')} e non 100,00`,
  TARGET_SHAPE: ({ operator }) =>
    operator === 'by'
      ? 'un target «by» ha un giorno e nessun numero'
      : operator
        ? `un target «${operator}» ha un numero e nessun giorno`
        : 'un target ha un numero o un giorno, non tutti e due',
  POOLING_NOT_JOINT: () => 'il modo di riunire i valori si indica solo negli obiettivi di più unità',
  SCALE_KIND: () => 'la scala si indica solo per gli indicatori di tipo scale',
  SCALE_RANGE: () => 'il minimo della scala deve essere sotto il massimo',
  INPUTS_MISSING: ({ kind }) => `mancano i dati di un indicatore di tipo ${kind}`,
  INPUTS_KIND: ({ kind }) => `i dati non sono quelli di un indicatore di tipo ${kind}`,
  DUPLICATE_SLOT: ({ first }) => `lo stesso valore è già in ${first}`,
  UNIT_OUTSIDE: ({ unit }) => `l’unità «${unit}» non partecipa all’obiettivo`,
  ORGANISATION_NEEDED: ({ organisations }) => `gli enti sono più di uno: indicare quale (${organisations})`,
  NO_ORGANISATION: () => 'questo ente non c’è',
  NO_PLAN: ({ year }) => `l’ente non ha un piano del ${year}`,
  SAME_CODE: () => 'ha due codici che il database considera uguali',
  NAME: () => 'serve un nome, di al massimo 255 caratteri',
  USERNAME: () => 'deve essere di lettere minuscole e cifre, anche con . _ - in mezzo',
  PASSWORD_TOO_SHORT: ({ least }) => `deve avere almeno ${least} caratteri`,
  PASSWORD_TOO_LONG: ({ most }) => `può avere al massimo ${most} caratteri`,
  PASSWORD_IS_USERNAME: () => 'non può essere il nome utente',
  PASSWORD_COMMON: () => 'è troppo comune, o è quella della dimostrazione',
  PLAN_YEAR_EXISTS: ({ year }) =>
    `il piano del ${year} di questo ente c’è già (con --new-version diventa una nuova versione in bozza)`,
} as const satisfies Record<string, Sentence>;

/** One line for one fault: where, and what. */
export function issueSentence({ path, code, params = {} }: Issue): string {
  const sentences: Record<string, Sentence> = ISSUE_SENTENCES;
  const words = sentences[code]?.(params) ?? code;
  return path === '' ? `Il documento ${words}.` : `${path}: ${words}.`;
}

/** The refusals that the command line can meet. */
const ERROR_SENTENCES: Partial<Record<ErrorCode, string>> = {
  INVALID: 'I dati non vanno bene.',
  NOT_FOUND: 'Non c’è nulla che corrisponda alla richiesta.',
  CONFLICT: 'Nel frattempo qualcun altro ha cambiato gli stessi dati.',
};

export const errorSentence = (code: ErrorCode): string => ERROR_SENTENCES[code] ?? `Errore ${code}.`;
