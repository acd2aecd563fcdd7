import { type Action, actingRole, type Resource, type State, type Subject, type Viewer } from '@albero/schema/contract';
import { Act } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';

export type Changes = Record<string, readonly [unknown, unknown]>;

export interface NewAct {
  /** null: the product itself. */
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly resource: Resource;
  readonly recordId: string;
  readonly subject: Pick<Subject, 'bodyId'> & Partial<Subject>;
  readonly action: Action | 'import';
  readonly from?: State | null;
  readonly to?: State | null;
  readonly reason?: string | null;
  readonly changes?: Changes | null;
}

/** Writes the one act of a change; give it the manager of the change's own transaction. */
export async function recordAct(manager: EntityManager, act: NewAct): Promise<void> {
  await manager.insert(Act, {
    id: uuid(),
    at: act.now,
    bodyId: act.subject.bodyId,
    personId: act.viewer?.personId ?? null,
    role: roleOf(act),
    resource: act.resource,
    recordId: act.recordId,
    action: act.action,
    fromState: act.from ?? null,
    toState: act.to ?? null,
    reason: act.reason ?? null,
    changes: act.changes ? fitting(act.changes) : null,
  });
}

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

const roleOf = ({ viewer, action, resource, subject }: NewAct) =>
  viewer && action !== 'import' ? actingRole(viewer, action, resource, { unitIds: [], ...subject }) : null;

/** What differs between two records: `{ field: [before, after] }`; null when nothing does. */
export function changesBetween<T extends object>(before: T, after: Partial<T>): Changes | null {
  const changed = (Object.keys(after) as (keyof T & string)[]).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  );
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, [before[key] ?? null, after[key] ?? null]]));
}
