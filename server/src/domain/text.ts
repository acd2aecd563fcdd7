import type { Issue } from '@albero/schema/contract';

export interface TextRule {
  /** In characters. */
  readonly most: number;
  readonly required: boolean;
}

/** Everything but tab and line feed below the space, and the delete. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * A text as somebody typed it: line ends of one kind, no blanks around it, letters composed (NFC).
 * @returns null for nothing but blanks
 */
export const cleanText = (typed: string | null | undefined): string | null =>
  typed?.replaceAll('\r\n', '\n').normalize('NFC').trim() || null;

/** What is wrong with a cleaned text: REQUIRED, TOO_LONG or, with letters that no database keeps, TEXT. */
export function textFaults(path: string, text: string | null, { most, required }: TextRule): Issue[] {
  if (text === null) return required ? [{ path, code: 'REQUIRED' }] : [];
  if (LONE_SURROGATE.test(text) || CONTROL.test(text)) return [{ path, code: 'TEXT' }];
  return text.length > most ? [{ path, code: 'TOO_LONG', params: { max: most } }] : [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
const ASCII = /^[\u0000-\u007f]*$/;

/**
 * How MySQL compares codes in its unique indexes: without case, accents and blanks at the end. SQLite tells `Staff` from
 * `staff`, so whoever gives a code asks here first, and both refuse alike.
 */
export const foldCode = (code: string): string =>
  code.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').trimEnd();

/** Small letters without accents: as the databases compare. */
export const folded = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
