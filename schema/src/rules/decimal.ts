import { Decimal } from 'decimal.js';

/** The arithmetic of the product: 40 significant digits, half up. Never a JavaScript number for a figure of the plan. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Exact = Decimal;

const PLAIN = /^-?(0|[1-9]\d{0,17})(\.\d{1,10})?$/;

/** Plain decimal notation as the API and the documents write it: "8.37", "100.00", never "1e3", "08" or ".5". */
export const isPlainDecimal = (text: unknown): text is string => typeof text === 'string' && PLAIN.test(text);

/** Digits kept of a figure that does not end (two thirds): enough for every later step, rounded once when shown. */
const KEPT_DECIMALS = 20;

/** A figure as a string in plain notation, without superfluous zeros. */
export const plain = (figure: Decimal): string => figure.toDecimalPlaces(KEPT_DECIMALS).toFixed();

export const DECIMAL_FAULTS = ['EMPTY', 'FORMAT', 'AMBIGUOUS', 'TOO_LONG'] as const;
export type DecimalFault = (typeof DECIMAL_FAULTS)[number];

export type ParsedDecimal =
  | { readonly ok: true; readonly value: string }
  /** AMBIGUOUS carries the two readings, both as a person would write them without doubt. */
  | { readonly ok: false; readonly code: DecimalFault; readonly params?: { readonly readings: string } };

/**
 * What a person typed as an Italian number: decimal comma, dots or spaces between the thousands ("1.234,56", "1 234,56").
 * A dot that can only be a decimal point is understood ("8.37"); one that can be either is asked back ("1.234").
 * @returns the figure in plain notation, decimals kept as typed ("70,00" -> "70.00")
 */
export function parseItalianDecimal(typed: string): ParsedDecimal {
  const text = typed
    .trim()
    .replace(/\u2212/g, '-')
    .replace(SPACES, ' ');
  if (text === '') return { ok: false, code: 'EMPTY' };
  if (MAYBE_THOUSANDS.test(text)) return { ok: false, code: 'AMBIGUOUS', params: { readings: readingsOf(text) } };

  const found = WITH_COMMA.exec(text) ?? WITH_POINT.exec(text);
  if (!found) return { ok: false, code: 'FORMAT' };
  const [, minus = '', whole = '', decimals] = found;
  const value = asPlain(minus, whole.replace(/[. ]/g, ''), decimals);
  return isPlainDecimal(value) ? { ok: true, value } : { ok: false, code: 'TOO_LONG' };
}

const SPACES = /[\u00a0\u2009\u202f\t ]/g;
const GROUPED = String.raw`[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+`;
const WITH_COMMA = new RegExp(`^(-?)(${GROUPED})(?:,(\\d+))?$`);
const WITH_POINT = /^(-?)(\d+)\.(\d+)$/;
const MAYBE_THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;

const readingsOf = (text: string): string => `${text.replace('.', '')} | ${text.replace('.', ',')}`;

function asPlain(minus: string, whole: string, decimals: string | undefined): string {
  const digits = whole.replace(/^0+(?=\d)/, '');
  const figure = decimals === undefined ? digits : `${digits}.${decimals}`;
  return /^[0.]*$/.test(figure) ? figure : `${minus}${figure}`;
}

export interface DecimalFormat {
  /** Rounds half up to so many decimals; as written when absent. */
  readonly decimals?: number;
  /** Dots between the thousands. Not for what is typed again: "1.234" would be asked back. */
  readonly grouping?: boolean;
}

/** A figure in plain notation as an Italian reads it: '8.37' -> '8,37'. */
export function formatDecimal(value: string, { decimals, grouping = false }: DecimalFormat = {}): string {
  const text = decimals === undefined ? value : new Exact(value).toFixed(decimals);
  const [whole = '', rest] = text.split('.');
  const head = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  return rest === undefined ? head : `${head},${rest}`;
}

/** At least two decimals, more when they are written: as the plan prints its targets and weights. */
export function formatPrinted(value: string): string {
  const written = value.split('.')[1]?.length ?? 0;
  return formatDecimal(value, { decimals: Math.max(2, written) });
}
