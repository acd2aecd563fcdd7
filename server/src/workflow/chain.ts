import { createHash } from 'node:crypto';
import type { Act } from '@albero/schema/model';

/** An act as it stands in its chain; what its hash covers. */
export type Link = Omit<Act, 'hash'>;

/**
 * The hash of an act: SHA-256 over the hash of the record's former act (64 zeros before the first) and over everything
 * the act says, in hexadecimal. So an act can be neither changed, nor taken out, nor put in, without all later hashes changing.
 */
export const hashOf = (previous: string, act: Link): string =>
  createHash('sha256').update(previous).update('\n').update(canonical(act)).digest('hex');

/** Before the first act of a record. */
export const START = '0'.repeat(64);

/** A list in a fixed order, so that no order of keys and no name plays a part. */
const canonical = (act: Link): string =>
  JSON.stringify([
    act.id,
    act.at.toISOString(),
    act.bodyId,
    act.personId,
    act.onBehalfOfId,
    act.role,
    act.resource,
    act.recordId,
    act.action,
    act.fromState,
    act.toState,
    act.reason,
    act.changes,
    act.seq,
  ]);
