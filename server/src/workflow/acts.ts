import {
  type Action,
  actingSeat,
  type Resource,
  type Seat,
  type State,
  type Subject,
  type Viewer,
} from '@albero/schema/contract';
import { Act } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { hashOf, type Link, START } from './chain.ts';

export type Changes = Record<string, readonly [unknown, unknown]>;

export interface NewAct {
  /** null: the product itself. */
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly resource: Resource;
  readonly recordId: string;
  readonly subject: Pick<Subject, 'bodyId'> & Partial<Subject>;
  readonly action: Action | 'import' | 'undo';
  /** By which right it was done, where the act follows from another one: nobody is granted `supersede`. */
  readonly byRightOf?: Action;
  readonly from?: State | null;
  readonly to?: State | null;
  readonly reason?: string | null;
  readonly changes?: Changes | null;
}

/** Writes the one act of a change, as the next of its record's chain; give it the manager of the change's own transaction. */
export async function recordAct(manager: EntityManager, act: NewAct): Promise<void> {
  const { resource, recordId } = act;
  const last = await lastAct(manager, resource, recordId);
  const seat = seatOf(act);
  const link: Link = {
    id: uuid(),
    at: act.now,
    bodyId: act.subject.bodyId,
    personId: act.viewer?.personId ?? null,
    onBehalfOfId: seat?.onBehalfOfId ?? null,
    role: seat?.role ?? null,
    resource,
    recordId,
    action: act.action,
    fromState: act.from ?? null,
    toState: act.to ?? null,
    reason: act.reason ?? null,
    changes: act.changes ? fitting(act.changes) : null,
    seq: (last?.seq ?? 0) + 1,
  };
  await manager.insert(Act, { ...link, hash: hashOf(last?.hash ?? START, link) });
}

/**
 * Read without a lock: whoever changes a record holds it by its version. Two acts that were written side by side all the
 * same meet at the unique index, and the later transaction is repeated (database.ts).
 */
async function lastAct(manager: EntityManager, resource: Resource, recordId: string) {
  const found: Pick<Act, 'seq' | 'hash'>[] = await manager.query(LAST_ACT, [resource, recordId]);
  return found[0];
}

const LAST_ACT = 'SELECT seq, hash FROM acts WHERE resource = ? AND recordId = ? ORDER BY seq DESC LIMIT 1';

/** In bytes of JSON: what the column of one act holds on MySQL is 65 535. */
const LARGEST = 64_000;

/** All changes that one act can hold; of a larger save the first ones, and how many more there were. */
function fitting(changes: Changes): Changes {
  const kept: Changes = {};
  let room = LARGEST;
  for (const [name, pair] of Object.entries(changes)) {
    room -= new TextEncoder().encode(JSON.stringify([name, pair])).length;
    if (room < 0) return { ...kept, '…': [null, Object.keys(changes).length - Object.keys(kept).length] };
    kept[name] = pair;
  }
  return kept;
}

function seatOf({ viewer, action, byRightOf, resource, subject }: NewAct): Seat | null {
  const right = byRightOf ?? action;
  if (!viewer || right === 'import' || right === 'undo') return null;
  return actingSeat(viewer, right, resource, { unitIds: [], ...subject });
}

/** What differs between two records: `{ field: [before, after] }`; null when nothing does. */
export function changesBetween<T extends object>(before: T, after: Partial<T>): Changes | null {
  const changed = (Object.keys(after) as (keyof T & string)[]).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  );
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, [before[key] ?? null, after[key] ?? null]]));
}
