import { formatDecimal, type ValueIssueCode } from '@albero/schema/rules';

/** What a score wants to tell whoever reads it, besides the figure. */
export type MessageCode =
  | ValueIssueCode
  | 'NO_OPERATOR'
  | 'NO_TARGET'
  | 'NOT_A_DATE'
  | 'DATE_TARGET'
  | 'SEVERAL_VALUES'
  | 'SLICE_WITHOUT_UNIT'
  | 'SLICE_OUTSIDE'
  | 'NO_BASELINE'
  | 'TARGET_AT_MINIMUM'
  | 'TARGET_ZERO'
  | 'WEIGHT_ASSUMED'
  | 'NO_WEIGHT_LEFT'
  | 'WEIGHTS_NOT_100'
  | 'REASON_MISSING';

export interface Message {
  readonly code: MessageCode;
  readonly params?: Readonly<Record<string, string>>;
  /** The unit whose slice says it. */
  readonly unit?: string;
}

type Words = (params: Readonly<Record<string, string>>) => string;

export const MESSAGE_WORDS: Readonly<Record<MessageCode, Words>> = {
  REQUIRED: ({ field }) => `manca un dato (${field})`,
  NOT_OF_KIND: ({ field }) => `il dato ${field} non è di questo tipo di indicatore`,
  TWO_WAYS: ({ field }) => `il valore è indicato in due modi (${field})`,
  DECIMAL: ({ field }) => `il dato ${field} non è un numero decimale`,
  DAY: () => 'il giorno non è del calendario',
  NEGATIVE: ({ field }) => `il dato ${field} è negativo`,
  PERCENTAGE_RANGE: () => 'una percentuale sta tra 0 e 100',
  DEN_ZERO: () => 'il denominatore è zero e il numeratore no',
  DATE_REQUIRED: () => 'è fatto, ma manca il giorno',
  DATE_WITHOUT_DONE: () => 'c’è un giorno, ma non è fatto',
  DATE_AFTER_PERIOD: () => 'il giorno è dopo la fine del periodo',
  ZERO_OVER_ZERO: () => 'non misurabile: numeratore e denominatore sono zero',
  NO_CASES: ({ field }) => `non misurabile: nessun caso (${field})`,
  NUMERATOR_OVER_DENOMINATOR: () => 'il numeratore supera il denominatore',
  WHOLE_EXPECTED: ({ field }) => `ci si aspetta un numero intero (${field})`,
  OUT_OF_SCALE: () => 'la media è fuori dalla scala',
  FEW_RESPONSES: () => 'le risposte sono poche',
  BASE_ZERO: () => 'il rapporto di confronto è zero: il valore non è definito',
  LATE: () => 'fatto dopo il giorno previsto',
  DATE_IN_FUTURE: () => 'il giorno è nel futuro',
  BELOW_PREVIOUS: () => 'il valore è sotto quello del periodo precedente',
  FAR_OFF_BASELINE: () => 'il valore è lontano da quello di partenza',
  NO_OPERATOR: () => 'il target non ha operatore',
  NO_TARGET: () => 'il target non ha un valore',
  NOT_A_DATE: () => 'un target «entro» vale solo per un indicatore di tipo date o binary',
  DATE_TARGET: () => 'un indicatore di tipo date vuole un target «entro» con il giorno',
  SEVERAL_VALUES: ({ count }) => `ci sono ${count} valori dove se ne aspetta uno`,
  SLICE_WITHOUT_UNIT: () => 'un valore senza unità non è considerato: qui conta quello di ogni unità',
  SLICE_OUTSIDE: ({ unit }) => `il valore dell’unità «${unit}» non è considerato: non partecipa all’obiettivo`,
  NO_BASELINE: () => 'manca un valore di partenza peggiore del target: vale la regola predefinita',
  TARGET_AT_MINIMUM: () => 'il target non supera il minimo della scala: vale la regola predefinita',
  TARGET_ZERO: () => 'il target è zero: è raggiunto comunque',
  WEIGHT_ASSUMED: ({ weight = '' }) => `il peso manca: vale ${formatDecimal(weight)}`,
  NO_WEIGHT_LEFT: () => 'il peso manca e gli altri arrivano già a 100: vale 0',
  WEIGHTS_NOT_100: ({ sum = '' }) => `i pesi fanno ${formatDecimal(sum)}: contano in proporzione`,
  REASON_MISSING: () => 'neutralizzato senza motivazione',
};

/** The sentence of a message, in Italian. */
export function messageWords({ code, params = {}, unit }: Message): string {
  const words = MESSAGE_WORDS[code](params);
  return unit === undefined ? words : `unità «${unit}»: ${words}`;
}
