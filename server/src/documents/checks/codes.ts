import type { Issue } from '@albero/schema/contract';
import { issue } from '../issues.ts';

/**
 * How the databases compare codes in their unique indexes (MySQL: without case, accents and blanks at the end),
 * so that a document is refused here with its path and alike on both.
 */
export const foldCode = (code: string): string =>
  code.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').trimEnd();

export interface CodeAt {
  readonly code: string;
  readonly path: string;
}

/** Each code once in a list; a repetition names where it stands first. */
export function repeatedCodes(codes: readonly CodeAt[]): Issue[] {
  const first = new Map<string, string>();
  return codes.flatMap(({ code, path }) => {
    const known = first.get(foldCode(code));
    if (known) return [issue(path, 'DUPLICATE_CODE', { code, first: known })];
    first.set(foldCode(code), path);
    return [];
  });
}
