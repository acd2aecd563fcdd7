import type { Issue } from '@albero/schema/contract';
import type { ISSUE_SENTENCES } from '../domain/sentences.ts';

/** The faults a document can have: each has a sentence. */
export type IssueCode = keyof typeof ISSUE_SENTENCES;

export const issue = (path: string, code: IssueCode, params?: Issue['params']): Issue => ({
  path,
  code,
  ...(params && { params }),
});

/** `['areas', 3, 'objectives', 0, 'weight']` as `areas[3].objectives[0].weight`. */
export const pathOf = (parts: readonly PropertyKey[]): string =>
  parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`;
    return path === '' ? String(part) : `${path}.${String(part)}`;
  }, '');
