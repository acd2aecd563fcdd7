import type { IndicatorKind } from '../contract/index.ts';

/** What is typed to measure an indicator; figures in plain decimal notation, days `YYYY-MM-DD`. */
export interface Inputs {
  readonly value?: string | null;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly total?: string | null;
  readonly cases?: string | null;
  readonly sum?: string | null;
  readonly responses?: string | null;
  readonly baseNumerator?: string | null;
  readonly baseDenominator?: string | null;
  readonly done?: boolean | null;
  readonly date?: string | null;
}
export type InputName = keyof Inputs;

export interface InputField {
  readonly name: InputName;
  readonly type: 'decimal' | 'flag' | 'day';
  readonly required: boolean;
  /** A whole number is expected; another one is a warning. */
  readonly whole: boolean;
  /** In Italian: the plan's own words where it prints them, else the catalogue's. */
  readonly label: string;
  /** Names the catalogue's label, `<kind>.<name>`, for translating it when it is not `printed`. */
  readonly labelCode: string;
  readonly printed: boolean;
}

/** One way of measuring: the fields that are typed together. */
export interface InputWay {
  readonly way: 'parts' | 'value';
  readonly fields: readonly InputField[];
}

/** What the labels and the obligations are made from. */
export interface InputsOf {
  readonly kind: IndicatorKind;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly targetDate?: string | null;
}

/**
 * The ways in which an indicator is measured, the usual one first: an average is typed as total and cases, or as its value.
 * Source: the plan document, "inputs by kind"; decision 16 (labels from a catalogue, the printed algorithm where it has them).
 */
export function inputWays(indicator: InputsOf): readonly InputWay[] {
  return WAYS[indicator.kind].map(({ way, names }) => ({
    way,
    fields: names.map((name) => fieldOf(name, indicator)),
  }));
}

/** Every name that a kind knows, in whichever way. */
export const inputNames = (kind: IndicatorKind): readonly InputName[] => WAYS[kind].flatMap(({ names }) => names);

/** The way that somebody is using: by value when only that is given, else the usual one. */
export function wayOf(ways: readonly InputWay[], inputs: Inputs): InputWay {
  const usual = ways[0];
  if (!usual) throw new Error('every kind has a way of measuring');
  const isGiven = ({ name }: InputField): boolean => inputs[name] !== undefined && inputs[name] !== null;
  return usual.fields.some(isGiven) ? usual : (ways.find(({ fields }) => fields.some(isGiven)) ?? usual);
}

interface Way {
  readonly way: InputWay['way'];
  readonly names: readonly InputName[];
}
const parts = (...names: InputName[]): Way => ({ way: 'parts', names });
const BY_VALUE: Way = { way: 'value', names: ['value'] };

const WAYS: Readonly<Record<IndicatorKind, readonly Way[]>> = {
  count: [BY_VALUE],
  percentage: [BY_VALUE],
  ratio: [parts('numerator', 'denominator')],
  averageDuration: [parts('total', 'cases'), BY_VALUE],
  averageCount: [parts('total', 'cases'), BY_VALUE],
  scale: [parts('sum', 'responses'), BY_VALUE],
  binary: [parts('done', 'date')],
  date: [parts('done', 'date')],
  ratioOfRatios: [parts('numerator', 'denominator', 'baseNumerator', 'baseDenominator')],
};

function fieldOf(name: InputName, indicator: InputsOf): InputField {
  const labelCode = `${indicator.kind}.${name}`;
  const printed = printedLabel(name, indicator);
  return {
    name,
    type: name === 'done' ? 'flag' : name === 'date' ? 'day' : 'decimal',
    required: name !== 'date' || needsDate(indicator),
    whole: name === 'cases' || name === 'responses' || labelCode === 'count.value',
    label: printed ?? LABELS[labelCode] ?? name,
    labelCode,
    printed: printed !== null,
  };
}

/** A date always wants its day, once it is done; a binary one when its target has a date. */
export const needsDate = ({ kind, targetDate }: InputsOf): boolean =>
  kind === 'date' || (kind === 'binary' && Boolean(targetDate));

/** What the plan prints stands for the very figure only here; a ratio of ratios prints two whole ratios. */
function printedLabel(name: InputName, { kind, numerator, denominator }: InputsOf): string | null {
  if (kind === 'ratio' && name === 'denominator') return denominator || null;
  if ((kind === 'ratio' && name === 'numerator') || name === 'value') return numerator || null;
  return null;
}

const LABELS: Readonly<Record<string, string>> = {
  'count.value': 'Quantità',
  'percentage.value': 'Percentuale',
  'ratio.numerator': 'Numeratore',
  'ratio.denominator': 'Denominatore',
  'averageDuration.total': 'Totale dei giorni',
  'averageDuration.cases': 'Numero dei casi',
  'averageDuration.value': 'Durata media in giorni',
  'averageCount.total': 'Totale',
  'averageCount.cases': 'Numero dei casi',
  'averageCount.value': 'Media',
  'scale.sum': 'Somma dei punteggi',
  'scale.responses': 'Numero delle risposte',
  'scale.value': 'Punteggio medio',
  'binary.done': 'Fatto',
  'binary.date': 'Giorno in cui è stato fatto',
  'date.done': 'Fatto',
  'date.date': 'Giorno in cui è stato fatto',
  'ratioOfRatios.numerator': 'Numeratore del rapporto alla data',
  'ratioOfRatios.denominator': 'Denominatore del rapporto alla data',
  'ratioOfRatios.baseNumerator': 'Numeratore del rapporto di confronto',
  'ratioOfRatios.baseDenominator': 'Denominatore del rapporto di confronto',
};
