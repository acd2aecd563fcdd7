import type { Issue } from '@albero/schema/contract';
import { cleanText, foldCode, type TextRule, textFaults } from './text.ts';

/** The most indicators of one objective. */
export const MOST_INDICATORS = 20;

/** In bytes of JSON: what one act, and one column of text, can keep. */
export const LARGEST_CONTENT = 60_000;

export const isTooLarge = (content: object): boolean =>
  new TextEncoder().encode(JSON.stringify(content)).length > LARGEST_CONTENT;

const OBJECTIVE_TEXTS = {
  code: { most: 64, required: true },
  title: { most: 500, required: true },
  description: { most: 4000, required: false },
} as const satisfies Record<string, TextRule>;

/** The words of an objective as they were sent. */
export interface TypedWords {
  readonly code: string;
  readonly title: string;
  readonly description?: string | null;
}

export interface Words {
  readonly code: string;
  readonly title: string;
  readonly description: string | null;
}

export interface CheckedWords {
  readonly words: Words;
  readonly faults: Issue[];
}

/** The words of an objective, cleaned. What is as it is stored stays exactly so, and is no fault. */
export function checkWords(typed: TypedWords, stored: Words | null, path: string): CheckedWords {
  const faults: Issue[] = [];
  const text = (field: keyof Words): string | null => {
    if (stored && (typed[field] ?? null) === stored[field]) return stored[field];
    const clean = cleanText(typed[field]);
    if (!stored || clean !== stored[field])
      faults.push(...textFaults(`${path}.${field}`, clean, OBJECTIVE_TEXTS[field]));
    return clean;
  };
  return { words: { code: text('code') ?? '', title: text('title') ?? '', description: text('description') }, faults };
}

/** Takes an id out of those that are still free; one that is not among them is refused. */
export const takeId = (free: Set<string>, id: string | null | undefined, path: string): Issue[] =>
  id == null || free.delete(id) ? [] : [{ path, code: 'UNKNOWN_ID' }];

/** Whether another one has this code already, whatever the case and the accents: so the databases compare. */
export const isTaken = (code: string, elsewhere: readonly string[]): boolean => {
  const key = foldCode(code);
  return key !== '' && elsewhere.some((other) => foldCode(other) === key);
};
