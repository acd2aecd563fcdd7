export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this many words a side, the texts are shown one after the other: the table below would grow too large. */
const LARGEST = 600;

/**
 * What changed between two texts, word by word, in reading order: first what went, then what came.
 * Spaces belong to the word before them, so that the pieces joined give back both texts.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const old = words(before);
  const now = words(after);
  if (old.length > LARGEST || now.length > LARGEST) return whole(before, after);
  return joined(walk(old, now, commonLengths(old, now)));
}

const words = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

function whole(before: string, after: string): Piece[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const pieces: Piece[] = [];
  if (before) pieces.push({ kind: 'removed', text: before });
  if (after) pieces.push({ kind: 'added', text: after });
  return pieces;
}

const sameWord = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim() === b.trim();

/** Length of the longest common run of words from each pair of positions to the ends. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = table[i] as number[];
      const below = table[i + 1] as number[];
      row[j] = sameWord(old[i], now[j]) ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

function walk(old: readonly string[], now: readonly string[], lengths: readonly number[][]): Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (sameWord(old[i], now[j])) {
      pieces.push({ kind: 'same', text: now[j] ?? '' });
      i++;
      j++;
    } else if (i < old.length && (j >= now.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)))
      pieces.push({ kind: 'removed', text: old[i++] ?? '' });
    else pieces.push({ kind: 'added', text: now[j++] ?? '' });
  }
  return pieces;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.kind === piece.kind) out[out.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}
