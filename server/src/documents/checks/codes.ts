import type { Issue } from '@albero/schema/contract';
import { foldCode } from '../../domain/text.ts';
import { issue } from '../issues.ts';

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
