import { createHash } from 'node:crypto';
import { Act } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';

/** What was written up to an instant, in one figure that is kept elsewhere: who cuts off or rewrites cannot change it too. */
export interface Anchor {
  readonly format: typeof FORMAT;
  /** All acts made before this instant, in UTC. */
  readonly until: string;
  readonly acts: number;
  /** SHA-256 of the ids and hashes of those acts, in the order in which they were made, in hexadecimal. */
  readonly digest: string;
}

const FORMAT = 'albero-anchor/1';
/** An act is in the database at the latest so long after it was made. */
const SETTLED_AFTER = 60_000;
const PAGE = 5000;

/** An anchor over everything that is older than a minute. */
export function anchorNow(manager: EntityManager, now: Date): Promise<Anchor> {
  return anchorUntil(manager, new Date(now.getTime() - SETTLED_AFTER).toISOString());
}

/** What became of the acts that an older anchor covers. */
export interface Comparison {
  readonly anchor: Anchor;
  readonly now: Anchor;
  readonly isKept: boolean;
}

/** Works the anchor out again from what is in the database. */
export async function compareWith(manager: EntityManager, anchor: Anchor): Promise<Comparison> {
  const now = await anchorUntil(manager, anchor.until);
  return { anchor, now, isKept: now.acts === anchor.acts && now.digest === anchor.digest };
}

async function anchorUntil(manager: EntityManager, until: string): Promise<Anchor> {
  const digest = createHash('sha256');
  const end = firstIdAt(new Date(until));
  let acts = 0;
  let after = '';
  for (;;) {
    const found: Pick<Act, 'id' | 'hash'>[] = await page(manager, after, end);
    for (const { id, hash } of found) digest.update(`${id} ${hash}\n`);
    acts += found.length;
    after = found.at(-1)?.id ?? after;
    if (found.length < PAGE) return { format: FORMAT, until, acts, digest: digest.digest('hex') };
  }
}

const page = (manager: EntityManager, after: string, end: string): Promise<Pick<Act, 'id' | 'hash'>[]> =>
  manager
    .createQueryBuilder(Act, 'x')
    .select('x.id', 'id')
    .addSelect('x.hash', 'hash')
    .where('x.id > :after AND x.id < :end', { after, end })
    .orderBy('x.id')
    .limit(PAGE)
    .getRawMany();

/** The ids of acts (UUIDv7) begin with the milliseconds in which they were made. */
const firstIdAt = (instant: Date): string => {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

/** @returns null when the text is no anchor */
export function readAnchor(text: string): Anchor | null {
  try {
    const { format, until, acts, digest } = JSON.parse(text) as Anchor;
    const isAnchor =
      format === FORMAT && !Number.isNaN(Date.parse(until)) && Number.isInteger(acts) && /^[0-9a-f]{64}$/.test(digest);
    return isAnchor ? { format, until, acts, digest } : null;
  } catch {
    return null;
  }
}
