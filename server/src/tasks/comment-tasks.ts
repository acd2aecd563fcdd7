import { type Action, reach, type Viewer } from '@albero/schema/contract';
import { measurementReach } from '../measurements/index.ts';
import { type CommentReaches, openThreads, type Talked } from './comment-task.store.ts';
import { task, withRoles } from './task.ts';
import type { Task } from './task.types.ts';
import type { Asked } from './value-tasks.ts';

/** So many records stand one by one: each has a page of its own to go to. */
const MOST = 10;

/** Threads that call this person, and open ones on what is the person's own to write. One task a record. */
export async function commentTasks({ manager, viewer }: Asked): Promise<Task[]> {
  const own = withRoles(viewer, 'positionHead', 'contact');
  const found = byRecord(
    await openThreads(manager, {
      personId: viewer.personId,
      bodyIds: [...new Set(viewer.seats.map(({ bodyId }) => bodyId))],
      reads: { values: measurementReach(viewer, 'read'), ...reaches(viewer, 'read', 'read') },
      owns: { values: measurementReach(own, 'enter'), ...reaches(own, 'comment', 'submit') },
    }),
  );
  const called = found.filter(({ mentions }) => mentions > 0);
  const others = found.filter(({ mentions, isOwn }) => mentions === 0 && isOwn);
  return [
    ...called
      .slice(0, MOST)
      .map(({ resource, recordId, mentions }) => task('mentioned', resource, { count: mentions, recordId })),
    ...others
      .slice(0, MOST)
      .map(({ resource, recordId, threads }) => task('openComments', resource, { count: threads, recordId })),
  ];
}

const reaches = (viewer: Viewer, ofObjectives: Action, ofSets: Action): Omit<CommentReaches, 'values'> => ({
  objectives: reach(viewer, ofObjectives, 'objectives'),
  sets: reach(viewer, ofSets, 'individualSets'),
});

/** The objectives of one set have one page. */
const byRecord = (found: readonly Talked[]): Talked[] =>
  [...Map.groupBy(found, ({ recordId }) => recordId).values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            ...first,
            threads: more.reduce((sum, { threads }) => sum + threads, first.threads),
            mentions: more.reduce((sum, { mentions }) => sum + mentions, first.mentions),
          },
        ]
      : [],
  );
