import { can, covers, type Resource, reach, type Viewer } from '@albero/schema/contract';
import { Comment } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan, assertMayEver } from '../access/authorize.ts';
import { viewersOn } from '../access/viewers.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { tellMention } from '../messages/index.ts';
import type { Asking } from '../organisation/index.ts';
import { type Said, said } from './comment.said.ts';
import { commentById, commentsOn, insertComment, namedPeople, recordOf } from './comment.store.ts';
import type { AddCommentInput, Commenting, Mention, ResolveCommentInput, Told } from './comment.types.ts';
import { COMMENTED, type Commented, mayDecide, mayRead, type Talk, talkAbout } from './talk.ts';

interface Place {
  readonly resource: string;
  readonly id: string;
}

/** What is said about objectives and values: read with the record, by whoever could read it when it was said. */
export class CommentService {
  constructor(private readonly db: Database) {}

  /** @throws DomainError INVALID for a resource without comments, FORBIDDEN, NOT_FOUND outside the reader's reach */
  async on(asking: Asking, place: Place): Promise<Told[]> {
    const talk = await this.#talk(this.db.read, asking, place, 'read');
    return toldTo(asking.viewer, talk, await commentsOn(this.db.read, talk));
  }

  /** @throws as `on` */
  async commenting(asking: Asking, place: Place): Promise<Commenting> {
    const { resource, subject } = await this.#talk(this.db.read, asking, place, 'read');
    const verdict = can(asking.viewer, 'comment', resource, subject);
    return { allowed: verdict.allowed, reason: 'reason' in verdict ? verdict.reason : null };
  }

  /** Who may be called here: whoever may read the record today, but oneself; told to those who speak here. @throws as `on` */
  async mentionable(asking: Asking, place: Place): Promise<Mention[]> {
    const talk = await this.#talk(this.db.read, asking, place, 'read');
    if (!covers(reach(asking.viewer, 'comment', talk.resource), talk.subject)) return [];
    return namedPeople(this.db.read, await readersOf(this.db.read, asking, talk, talk.subject.state ?? null));
  }

  /**
   * Says something, on its own or in a thread; an answer to a thread that was over opens it again.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID: text, parentId, indicatorId, mentionIds
   */
  async add(asking: Asking, input: AddCommentInput): Promise<Told> {
    const { viewer, now } = asking;
    return this.db.transaction(async (manager) => {
      const parent = input.parentId ? await lockedRow(manager, Comment, input.parentId) : null;
      const talk = await this.#talk(manager, asking, input, 'comment');
      const thread = await threadOf(manager, viewer, talk, parent);
      if (input.parentId && !thread) throw invalid({ path: 'parentId', code: 'UNKNOWN_ID' });
      const state = thread ? thread.state : (talk.subject.state ?? null);
      const words = await said(manager, input, {
        talk,
        thread,
        readers: await readersOf(manager, asking, talk, state),
      });

      const made = comment(talk, { ...words, state, authorId: viewer.personId, at: now });
      await insertComment(manager, made, words.mentionIds);
      if (thread?.resolvedAt) await resolve(manager, thread, OPEN);
      await tellMentioned(manager, asking, talk, { comment: made, mentionIds: words.mentionIds });
      return { ...made, mayResolve: thread === null };
    });
  }

  /**
   * Closes a thread, or opens it again: its author, or whoever decides on the record.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, INVALID for an answer, which is no thread
   */
  async resolve(asking: Asking, { id, expectedVersion, resolved }: ResolveCommentInput): Promise<Told> {
    const { viewer, now } = asking;
    return this.db.transaction(async (manager) => {
      const before = await lockedRow(manager, Comment, id);
      const recordId = before && (await recordOf(manager, before));
      if (!before || !recordId) throw notFound(id);
      const talk = await this.#talk(manager, asking, { resource: before.resource, id: recordId }, 'read');
      if (!mayRead(viewer, talk, before.state)) throw notFound(id);
      if (before.parentId) throw invalid({ path: 'id', code: 'UNKNOWN_ID' });
      if (!mayResolve(viewer, talk, before)) throw new DomainError('FORBIDDEN', { resource: talk.resource });

      const by = resolved ? { resolvedById: viewer.personId, resolvedAt: now } : OPEN;
      await saveVersion(manager, Comment, talk.resource, { id, expectedVersion }, by);
      return { ...before, ...by, version: expectedVersion + 1, mayResolve: true };
    });
  }

  async #talk(manager: EntityManager, asking: Asking, place: Place, action: 'read' | 'comment'): Promise<Talk> {
    const { viewer } = asking;
    const { id } = place;
    if (!isCommented(place.resource)) throw invalid({ path: 'resource', code: 'NOT_IN_LIST' });
    const { resource } = place;
    assertMayEver(viewer, `${resource}.${action}`);
    const talk = await talkAbout(manager, { resource, id }, asking.today);
    if (!talk) throw new DomainError('NOT_FOUND', { resource, id });
    assertCan(viewer, action, resource, talk.subject);
    return talk;
  }
}

const isCommented = (word: string): word is Commented => (COMMENTED as readonly string[]).includes(word);
const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { id });
const OPEN = { resolvedById: null, resolvedAt: null } as const;

/** The threads that the reader may read, with their answers. */
function toldTo(viewer: Viewer, talk: Talk, comments: readonly Comment[]): Told[] {
  const readable = comments.filter(({ state }) => mayRead(viewer, talk, state));
  return readable.map((each) => ({ ...each, mayResolve: each.parentId === null && mayResolve(viewer, talk, each) }));
}

const mayResolve = (viewer: Viewer, talk: Talk, { authorId }: Comment): boolean =>
  authorId === viewer.personId || mayDecide(viewer, talk);

/** The first comment of the thread that is answered; an answer to an answer stands in the same thread. */
async function threadOf(manager: EntityManager, viewer: Viewer, talk: Talk, parent: Comment | null) {
  const first = parent?.parentId ? await commentById(manager, parent.parentId) : parent;
  const isHere = first?.subjectId === talk.subjectId && first.resource === talk.resource;
  return isHere && mayRead(viewer, talk, first.state) ? first : null;
}

async function readersOf(
  manager: EntityManager,
  { viewer, today }: Asking,
  talk: Talk,
  state: Talk['subject']['state'] | null,
): Promise<string[]> {
  const everybody = await viewersOn(manager, today, { bodyId: talk.subject.bodyId });
  const readers = everybody.filter((each) => mayReadNow(each, talk) && mayRead(each, talk, state ?? null));
  return readers.map(({ personId }) => personId).filter((id) => id !== viewer.personId);
}

const mayReadNow = (viewer: Viewer, { resource, subject }: Talk): boolean =>
  can(viewer, 'read', resource as Resource, subject).allowed;

type NewComment = Said & Pick<Comment, 'state' | 'authorId' | 'at'>;

const comment = ({ resource, subjectId, subject }: Talk, { mentionIds: _, ...made }: NewComment): Comment => ({
  id: uuid(),
  bodyId: subject.bodyId,
  resource,
  subjectId,
  ...made,
  ...OPEN,
  version: 1,
});

const resolve = (manager: EntityManager, { id, version, resource }: Comment, by: typeof OPEN): Promise<void> =>
  saveVersion(manager, Comment, resource, { id, expectedVersion: version }, by);

interface Calling {
  readonly comment: Comment;
  readonly mentionIds: readonly string[];
}

/** Whoever is called also learns of it by mail. */
async function tellMentioned(
  manager: EntityManager,
  { viewer, now }: Asking,
  { path }: Talk,
  { comment: { id, text }, mentionIds }: Calling,
): Promise<void> {
  if (mentionIds.length === 0) return;
  const [author] = await namedPeople(manager, [viewer.personId]);
  for (const personId of mentionIds)
    await tellMention(manager, { commentId: id, personId, authorName: author?.name ?? '', text, path, now });
}
