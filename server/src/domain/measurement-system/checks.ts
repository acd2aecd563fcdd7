import type { Issue } from '@albero/schema/contract';
import { Exact, isPlainDecimal } from '@albero/schema/rules';
import { cleanText, foldCode, type TextRule, textFaults } from '../text.ts';

/** What is wrong with something of unknown shape that stands at a path. */
export type Check = (value: unknown, path: string) => Issue[];

/** A decimal string with at most two decimals, within limits; they stand in the issue. */
export const figure =
  (min: number, max: number): Check =>
  (value, path) => {
    if (value == null || value === '') return [{ path, code: 'REQUIRED' }];
    if (!isPlainDecimal(value)) return [{ path, code: 'DECIMAL' }];
    const given = new Exact(value);
    if (given.lt(min) || given.gt(max) || given.isNegative())
      return [{ path, code: 'BETWEEN', params: { min: String(min), max: String(max) } }];
    return given.decimalPlaces() > 2 ? [{ path, code: 'DECIMALS' }] : [];
  };
export const perCent = figure(0, 100);

export const whole =
  (min: number, max: number): Check =>
  (value, path) => {
    if (value == null) return [{ path, code: 'REQUIRED' }];
    if (!Number.isInteger(value)) return [{ path, code: 'IS_INT' }];
    const isWithin = Number(value) >= min && Number(value) <= max;
    return isWithin ? [] : [{ path, code: 'BETWEEN', params: { min: String(min), max: String(max) } }];
  };

export const flag: Check = (value, path) => (typeof value === 'boolean' ? [] : [{ path, code: 'IS_BOOLEAN' }]);

export const word =
  (words: readonly string[]): Check =>
  (value, path) =>
    words.includes(value as string) ? [] : [{ path, code: value == null ? 'REQUIRED' : 'NOT_IN_LIST' }];

export const text =
  (rule: TextRule): Check =>
  (value, path) =>
    value == null || typeof value === 'string'
      ? textFaults(path, cleanText(value), rule)
      : [{ path, code: 'IS_STRING' }];

export const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path);

/** Exactly these fields: what is missing is asked for by its own check, what is not foreseen is refused. */
export const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isRecord(value)) return [{ path, code: value == null ? 'REQUIRED' : 'TYPE' }];
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(checks, key));
    return [
      ...unknown.slice(0, MOST_UNKNOWN).map((key) => ({ path: `${path}.${key}`, code: 'UNKNOWN_FIELD' })),
      ...Object.entries(checks).flatMap(([key, check]) => check(value[key], `${path}.${key}`)),
    ];
  };

/** As many fields that are not foreseen as one refusal tells. */
const MOST_UNKNOWN = 20;

export const list =
  (check: Check, { least, most }: { readonly least: number; readonly most: number }): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [{ path, code: value == null ? 'REQUIRED' : 'TYPE' }];
    if (value.length < least) return [{ path, code: 'EMPTY' }];
    if (value.length > most) return [{ path, code: 'TOO_MANY', params: { max: most } }];
    return value.flatMap((each, index) => check(each, `${path}[${index}]`));
  };

/** What the parts say to each other is looked at once each of them is sound. */
export const sound =
  <T>(shape: Check, relations: (value: T, path: string) => Issue[]): Check =>
  (value, path) => {
    const faults = shape(value, path);
    return faults.length > 0 ? faults : relations(value as T, path);
  };

/** No two with one code, as the databases compare. */
export function repeatedCodes(all: readonly { readonly code: string }[], path: string): Issue[] {
  const codes = all.map(({ code }) => foldCode(code.trim()));
  return codes.flatMap((code, index) =>
    codes.indexOf(code) < index ? [{ path: `${path}[${index}].code`, code: 'DUPLICATE_CODE' }] : [],
  );
}

/** Each begins where the one before ends, and ends above its beginning. */
export function gaps(bands: readonly { readonly from: string; readonly to: string }[], path: string): Issue[] {
  return bands.flatMap(({ from, to }, index) => {
    const before = bands[index - 1];
    const follows = new Exact(from).lt(to) && (!before || new Exact(before.to).eq(from));
    return follows ? [] : [{ path: `${path}[${index}]`, code: 'BANDS' }];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
