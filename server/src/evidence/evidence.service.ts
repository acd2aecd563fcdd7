import type { Viewer } from '@albero/schema/contract';
import type { Evidence } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { MeasurementRow } from '../measurements/measurement.rows.ts';
import { measurementReach, measurementSubject, resourceOf } from '../measurements/measurement.subject.ts';
import type { Asking } from '../organisation/index.ts';
import { type Changes, recordAct } from '../workflow/acts.ts';
import { attachable, lockedAttachable } from './attachable.ts';
import type { EvidenceFiles, Incoming } from './evidence.files.ts';
import {
  deleteEvidence,
  evidenceById,
  evidenceOf,
  insertEvidence,
  isFileUsed,
  renameEvidence,
} from './evidence.store.ts';
import { linked, named, type TypedName } from './evidence.words.ts';
import { fileKindOf } from './file-kind.ts';

/** The most pieces of evidence of one value. */
const MOST = 50;

type Link = TypedName & { readonly measurementId: string; readonly url: string };
type Content = Pick<Evidence, 'kind' | 'title' | 'protocol' | 'url' | 'mediaType' | 'size' | 'sha256'>;

/** What proves a value: brought, named and taken away by whoever may enter the value, as long as it can be entered. */
export class EvidenceService {
  constructor(
    private readonly db: Database,
    private readonly files: EvidenceFiles,
  ) {}

  /** @throws DomainError NOT_FOUND: none, or of a value outside the reader's reach */
  async byId(viewer: Viewer, id: string): Promise<Evidence> {
    const found = await evidenceById(this.db.read, id, measurementReach(viewer, 'read'));
    if (!found) throw new DomainError('NOT_FOUND', { id });
    return found;
  }

  /**
   * Keeps a file that came in whole, and says so in the value's history. The file is there before its record is.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID: title, protocol, EMPTY, FILE_TYPE, TAKEN, TOO_MANY
   */
  async addFile(asking: Asking, to: TypedName & { measurementId: string }, file: Incoming) {
    await attachable(this.db.read, asking, to.measurementId);
    const name = named(to);
    if (file.size === 0) throw invalid({ path: 'file', code: 'EMPTY' });
    const kind = await fileKindOf(file.path);
    if (!kind) throw invalid({ path: 'file', code: 'FILE_TYPE' });

    const { size, sha256 } = file;
    const { mediaType } = kind;
    await this.files.keep(file);
    try {
      return await this.#add(asking, to.measurementId, { kind: 'file', ...name, url: null, mediaType, size, sha256 });
    } finally {
      await this.#settle(file);
    }
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID: title, protocol, LINK, TAKEN, TOO_MANY */
  async addLink(asking: Asking, link: Link): Promise<Evidence> {
    await attachable(this.db.read, asking, link.measurementId);

    const content = { ...NO_FILE, kind: 'link', ...linked(link) } as const;

    return this.#add(asking, link.measurementId, content);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID */
  async update(asking: Asking, { id, ...typed }: TypedName & { id: string }): Promise<Evidence> {
    const value = await this.#valueOf(asking, id);
    const name = named(typed);

    return this.db.transaction(async (manager) => {
      const before = await lockedEvidence(manager, asking, value.id, id);
      const after = { ...before, ...name };
      const [told, next] = [wordsOf(before), wordsOf(after)];
      if (told === next) return before;
      await renameEvidence(manager, after);
      await tell(manager, asking, value, { evidence: [told, next] });
      return after;
    });
  }

  /**
   * The record goes, the act keeps its name and its hash. The file goes once the record has, unless another value has it.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE
   */
  async remove(asking: Asking, id: string): Promise<true> {
    const value = await this.#valueOf(asking, id);

    const { sha256 } = await this.db.transaction(async (manager) => {
      const before = await lockedEvidence(manager, asking, value.id, id);
      await deleteEvidence(manager, id);
      await tell(manager, asking, value, { evidence: [wordsOf(before), null] });
      return before;
    });
    if (sha256) await this.#removeUnused(sha256);
    return true;
  }

  async #valueOf(asking: Asking, id: string): Promise<MeasurementRow> {
    const { measurementId } = await this.byId(asking.viewer, id);
    return attachable(this.db.read, asking, measurementId);
  }

  async #add(asking: Asking, measurementId: string, content: Content): Promise<Evidence> {
    return this.db.transaction(async (manager) => {
      const value = await lockedAttachable(manager, asking, measurementId);
      const { viewer, now } = asking;
      const at = { addedById: viewer.personId, addedAt: now };
      const made: Evidence = { id: uuid(), measurementId, bodyId: value.bodyId, ...content, ...at };
      assertRoomFor(made, await evidenceOf(manager, measurementId));
      await insertEvidence(manager, made);
      await tell(manager, asking, value, { evidence: [null, wordsOf(made)] });
      return made;
    });
  }

  /** After the record was written or refused: the file is there exactly if some record names it. */
  async #settle(file: Incoming): Promise<void> {
    // Somebody may have taken away the same content of another value between our keeping it and our record.
    if (await isFileUsed(this.db.read, file.sha256)) await this.files.keep(file);
    else await this.#removeUnused(file.sha256);
  }

  #removeUnused(sha256: string): Promise<void> {
    return this.files.remove(sha256, () => isFileUsed(this.db.read, sha256));
  }
}

const NO_FILE = { mediaType: null, size: null, sha256: null } as const;

/** @throws DomainError INVALID: the same file or link again, or too many */
function assertRoomFor(made: Evidence, there: readonly Evidence[]): void {
  const path = made.kind === 'file' ? 'file' : 'url';
  if (there.length >= MOST) throw invalid({ path, code: 'TOO_MANY', params: { max: MOST } });
  const isThere = there.some(({ sha256, url }) => sha256 === made.sha256 && url === made.url);
  if (isThere) throw invalid({ path, code: 'ALREADY_ATTACHED' });
}

/** As it is once its value is locked: somebody may have renamed it or taken it away. */
async function lockedEvidence(manager: EntityManager, asking: Asking, valueId: string, id: string): Promise<Evidence> {
  await lockedAttachable(manager, asking, valueId);
  const found = await evidenceById(manager, id, measurementReach(asking.viewer, 'read'));
  if (!found) throw new DomainError('NOT_FOUND', { id });
  return found;
}

/** What the history says of it, when it is long gone. */
const wordsOf = ({ title, protocol, url, sha256 }: Evidence): string =>
  [title, protocol && `prot. ${protocol}`, url, sha256 && `SHA-256 ${sha256}`].filter(Boolean).join(', ');

const tell = (manager: EntityManager, asking: Asking, value: MeasurementRow, changes: Changes): Promise<void> =>
  recordAct(manager, {
    viewer: asking.viewer,
    now: asking.now,
    resource: resourceOf(value),
    recordId: value.id,
    subject: measurementSubject(value, asking.today),
    action: 'attach',
    from: value.state,
    to: value.state,
    changes,
  });
