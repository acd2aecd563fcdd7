/** What an act tells of a record: the field as a person finds it again on the page, before and after. */
export type Pair = readonly [before: unknown, after: unknown];
export type Changes = Record<string, Pair>;

/** Stands between the parts of a change's name: `PO_Staff_10_01 › 2. Monitoraggio semestrale › weight`. */
export const STEP = ' › ';
/** Stand before the name of a part that was added or removed. */
export const NEW = '+ ';
export const GONE = '− ';

/** A name within the name of a change. */
export const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);

/** Tells each field that differs. @param name of the part, empty for the record itself */
export function tellFields<K extends string>(
  changes: Changes,
  name: string,
  fields: readonly K[],
  before: Readonly<Record<K, unknown>> | null | undefined,
  after: Readonly<Record<K, unknown>> | null | undefined,
): void {
  for (const field of fields) {
    const pair: Pair = [before?.[field] ?? null, after?.[field] ?? null];
    if (pair[0] !== pair[1]) changes[name ? `${name}${STEP}${field}` : field] = pair;
  }
}

/** Tells the order, only when those that stay changed places among each other. */
export function tellOrder<T extends { readonly id: string }>(
  changes: Changes,
  name: string,
  before: readonly T[],
  after: readonly T[],
  word: (each: T) => string,
): void {
  const stay = (some: readonly T[], others: readonly T[]) => some.filter(({ id }) => others.some((o) => o.id === id));
  const was = stay(before, after);
  const is = stay(after, before);
  if (was.every(({ id }, place) => is[place]?.id === id)) return;
  changes[`${name}ordering`] = [was.map(word).join(', '), is.map(word).join(', ')];
}

/** null when there is nothing to tell. */
export const toldOrNull = (changes: Changes): Changes | null => (Object.keys(changes).length > 0 ? changes : null);
