import type { Role, Viewer } from '@albero/schema/contract';
import type { Task, TaskKind } from './task.types.ts';

type About = Pick<Task, 'count'> & Partial<Pick<Task, 'recordId' | 'dueOn' | 'periodDay'>>;

export const task = (
  kind: TaskKind,
  resource: string,
  { count, recordId = null, dueOn = null, periodDay = null }: About,
): Task => ({ kind, count, resource, recordId, dueOn, periodDay });

/** One task about all these records; the record itself when it is the only one. */
export const about = (kind: TaskKind, resource: string, ids: readonly string[]): Task[] =>
  ids.length === 0
    ? []
    : [task(kind, resource, { count: ids.length, recordId: ids.length === 1 ? (ids[0] ?? null) : null })];

/** The same person with only these seats: what waits for one role is no task of another. */
export const withRoles = (viewer: Viewer, ...roles: Role[]): Viewer => ({
  ...viewer,
  seats: viewer.seats.filter(({ role }) => roles.includes(role)),
});
