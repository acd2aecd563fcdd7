import { Act } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { rows, select } from '../database/rows.ts';
import { hashOf, START } from '../workflow/chain.ts';

/**
 * `gap`: an act was taken out before this one. `changed`: the act does not say what its hash was made of, so it was
 * changed, or put in by somebody who did not know the hash before it.
 */
export interface ChainFault {
  readonly kind: 'gap' | 'changed';
  readonly resource: string;
  readonly recordId: string;
  readonly seq: number;
  readonly at: Date;
}

export interface Verified {
  readonly acts: number;
  /** How many records have acts. */
  readonly records: number;
  /** The first fault of each record: what follows one is not told again. */
  readonly faults: readonly ChainFault[];
}

const PAGE = 1000;

/** Works through every chain of acts, from each record's first act to its last: docs/decisions/0012. */
export async function verifyChains(manager: EntityManager): Promise<Verified> {
  const faults: ChainFault[] = [];
  let acts = 0;
  let records = 0;
  let last: Act | null = null;
  let isFaulty = false;
  for await (const act of inOrder(manager)) {
    const before: Act | null = last && isSameRecord(last, act) ? last : null;
    acts += 1;
    if (!before) {
      records += 1;
      isFaulty = false;
    }
    const fault: ChainFault | null = isFaulty ? null : faultOf(before, act);
    if (fault) faults.push(fault);
    isFaulty ||= fault !== null;
    last = act;
  }
  return { acts, records, faults };
}

const isSameRecord = (one: Act, other: Act): boolean =>
  one.resource === other.resource && one.recordId === other.recordId;

function faultOf(before: Act | null, act: Act): ChainFault | null {
  const { resource, recordId, seq, at, hash, ...said } = act;
  const place = { resource, recordId, seq, at };
  if (seq !== (before?.seq ?? 0) + 1) return { kind: 'gap', ...place };
  const expected = hashOf(before?.hash ?? START, { ...said, ...place });
  return hash === expected ? null : { kind: 'changed', ...place };
}

/** All acts, record by record, a page at a time: the whole history need not fit into memory. */
async function* inOrder(manager: EntityManager): AsyncGenerator<Act> {
  let from: Act | undefined;
  do {
    const query = select(manager, Act, 'x').orderBy('x.resource').addOrderBy('x.recordId').addOrderBy('x.seq');
    if (from) query.where(AFTER, { resource: from.resource, recordId: from.recordId, seq: from.seq });
    const page = await rows(query.limit(PAGE));
    yield* page;
    from = page.length === PAGE ? page.at(-1) : undefined;
  } while (from);
}

const AFTER =
  '(x.resource > :resource OR (x.resource = :resource AND (x.recordId > :recordId OR (x.recordId = :recordId AND x.seq > :seq))))';
