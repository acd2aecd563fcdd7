/** Both days included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** How many days, both included; none when it ends before it begins. */
export const daysIn = ({ from, to }: Span): number => Math.max(0, at(to) - at(from) + 1);

export const wholeYear = (year: number): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** What two spans have in common; null: nothing. */
export function overlap(one: Span, other: Span): Span | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : null;
}

/** The first and the last day of several spans, and how many different days they hold. */
export function cover(spans: readonly Span[]): (Span & { readonly days: number }) | null {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = sorted;
  if (!first) return null;
  let { to } = first;
  let days = daysIn(first);
  for (const span of sorted.slice(1)) {
    if (span.to <= to) continue;
    days += span.from > to ? daysIn(span) : daysIn({ from: to, to: span.to }) - 1;
    to = span.to;
  }
  return { from: first.from, to, days };
}
