import { formatPrinted, isPlainDecimal } from '@albero/schema/rules';
import { FIGURES, type FieldChange, type NodeField, unitsIn } from './plan-diff.ts';

/** How one field of a node changes, as a clause of an Italian sentence: «il peso passa da 8,33 a 10,00». */
export function clauseOf(change: FieldChange): string {
  const { field, before, after } = change;
  if (field === 'units') return unitClause(before, after);
  if (field === 'evidenceRequired')
    return after === 'true' ? 'la prova del valore diventa obbligatoria' : 'la prova del valore non è più obbligatoria';
  const noun = NOUNS[field];
  if (before === null) return `è ${ended('aggiunt', noun)} ${noun.the}${alone(field, after)}`;
  if (after === null) return `è ${ended('tolt', noun)} ${noun.the}${alone(field, before)}`;
  // The sentence has just called it by what it was.
  if (field === 'title' || field === 'name') return `${noun.the} diventa ${shown(field, after)}`;
  return QUOTED.has(field)
    ? `${noun.the} ${shown(field, before)} è ${ended('sostituit', noun)} da ${shown(field, after)}`
    : `${noun.the} passa da ${shown(field, before)} a ${shown(field, after)}`;
}

const alone = (field: NodeField, value: string | null): string => `${WORDS[field] ? ':' : ''} ${shown(field, value)}`;

interface Noun {
  readonly the: string;
  readonly feminine: boolean;
}

const il = (word: string): Noun => ({ the: word, feminine: false });
const la = (word: string): Noun => ({ the: word, feminine: true });
const ended = (stem: string, { feminine }: Noun): string => `${stem}${feminine ? 'a' : 'o'}`;

const NOUNS: Readonly<Record<Exclude<NodeField, 'units' | 'evidenceRequired'>, Noun>> = {
  code: il('il codice'),
  title: il('il titolo'),
  name: la('la denominazione'),
  area: la('l’area'),
  objective: il('l’obiettivo'),
  description: la('la descrizione'),
  branch: il('il ramo'),
  weight: il('il peso'),
  leadUnit: la('l’unità capofila'),
  kind: il('il tipo'),
  typology: la('la tipologia'),
  unit: la('l’unità di misura'),
  numerator: il('il dato rilevato (numeratore)'),
  denominator: il('il denominatore'),
  baseline: il('il valore di partenza'),
  target: il('il target'),
  pooling: il('il modo di riunire i valori delle unità'),
  scaleMin: il('il minimo della scala'),
  scaleMax: il('il massimo della scala'),
};

/** Words of the office: told in quotation marks, and as replaced. */
const QUOTED = new Set<NodeField>(['title', 'name', 'description', 'numerator', 'denominator']);

function unitClause(before: string | null, after: string | null): string {
  const was = unitsIn(before);
  const is = unitsIn(after);
  const more = is.filter((unit) => !was.includes(unit));
  const gone = was.filter((unit) => !is.includes(unit));
  return [
    ...(more.length > 0 ? [`${more.length > 1 ? 'partecipano anche' : 'partecipa anche'} ${more.join(', ')}`] : []),
    ...(gone.length > 0 ? [`${gone.length > 1 ? 'non partecipano più' : 'non partecipa più'} ${gone.join(', ')}`] : []),
  ].join(' e ');
}

/** A value as the plan prints it. */
export function shown(field: NodeField, value: string | null): string {
  if (value === null) return 'nessun valore';
  const word = WORDS[field]?.[value];
  // Some of them begin with an article, which `a` and `da` would swallow.
  if (word) return field === 'pooling' ? `«${word}»` : word;
  if (QUOTED.has(field) || field === 'target') return `«${value}»`;
  return FIGURES.has(field) && isPlainDecimal(value) ? formatPrinted(value) : value;
}

const WORDS: { readonly [K in NodeField]?: Readonly<Record<string, string>> } = {
  branch: { chamber: 'Camera di commercio', specialAgency: 'Azienda speciale' },
  kind: {
    count: 'conteggio',
    ratio: 'rapporto in percentuale',
    percentage: 'percentuale',
    averageDuration: 'durata media',
    averageCount: 'numero medio',
    scale: 'punteggio su una scala',
    binary: 'sì o no',
    date: 'data',
    ratioOfRatios: 'rapporto tra due rapporti',
  },
  pooling: {
    single: 'un solo valore, dell’unità capofila',
    pooled: 'somma dei dati delle unità',
    average: 'media dei valori delle unità',
    minimum: 'il valore più basso tra le unità',
    all: 'raggiunto solo se lo raggiungono tutte le unità',
  },
};
