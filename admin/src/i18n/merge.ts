/** A tree of sentences. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** Joins catalogues leaf by leaf; a sentence written twice is taken from the last. */
export function merge(...catalogues: readonly object[]): Words {
  const joined: Record<string, string | Words> = {};
  for (const [key, value] of catalogues.flatMap((catalogue) => Object.entries(catalogue as Words))) {
    const before = joined[key];
    joined[key] = typeof value === 'object' && typeof before === 'object' ? merge(before, value) : value;
  }
  return joined;
}

/** The full key of every sentence, sorted. */
export const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words)
    .flatMap(([key, value]) => (typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`)))
    .sort();
