import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that came in whole: it lies beside the kept ones until it is kept or dropped. */
export interface Incoming {
  readonly path: string;
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What a crash may leave behind goes after a day. */
const FORGOTTEN_MS = 24 * 3_600_000;

/**
 * The files of evidence, kept under their SHA-256: `<folder>/<its first two letters>/<all of it>`. The same content is
 * there once, whoever brought it. Nothing of a name that somebody gave ever becomes part of a path.
 */
export class EvidenceFiles {
  readonly #incoming: string;
  #isReady: Promise<void> | null = null;

  constructor(private readonly folder: string) {
    this.#incoming = join(folder, 'incoming');
  }

  /** Takes a stream in, counting and hashing as it comes. What breaks off half way leaves nothing behind. */
  async receive(source: Readable): Promise<Incoming> {
    await this.#ready();
    const path = join(this.#incoming, randomUUID());
    // Opened first: a stream that is over at once would else be cleaned up before its file is there.
    const file = await open(path, 'wx', 0o600);
    const hash = createHash('sha256');
    let size = 0;
    const counted = async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        size += piece.length;
        yield piece;
      }
    };
    try {
      await pipeline(source, counted, file.createWriteStream({ flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  /** Puts a file under its hash, at once and whole. The incoming one stays until it is dropped. */
  async keep({ path, sha256 }: Incoming): Promise<void> {
    const place = this.#placeOf(sha256);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await link(path, place).catch(unless('EEXIST'));
    await flushed(dirname(place));
  }

  drop({ path }: Incoming): Promise<void> {
    return rm(path, { force: true });
  }

  /** @throws ENOENT when there is no such file */
  async read(sha256: string): Promise<ReadStream> {
    const place = this.#placeOf(sha256);
    await stat(place);
    return createReadStream(place);
  }

  /**
   * Takes a file away that no record names any more. It is set aside first and asked for again then, so that whoever
   * brought the same content meanwhile either finds it gone, and keeps it anew, or is found here, and has it back.
   */
  async remove(sha256: string, isUsed: () => Promise<boolean>): Promise<void> {
    if (await isUsed()) return;
    await this.#ready();
    const place = this.#placeOf(sha256);
    const aside = join(this.#incoming, randomUUID());
    const isThere = await rename(place, aside).then(() => true, unless('ENOENT'));
    if (!isThere) return;
    if (await isUsed()) await link(aside, place).catch(unless('EEXIST'));
    await rm(aside, { force: true });
  }

  #placeOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  #ready(): Promise<void> {
    this.#isReady ??= this.#prepare().catch((error: unknown) => {
      this.#isReady = null;
      throw error;
    });
    return this.#isReady;
  }

  async #prepare(): Promise<void> {
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.#incoming)) {
      const path = join(this.#incoming, name);
      const found = await stat(path).catch(unless('ENOENT'));
      if (found && Date.now() - found.mtimeMs > FORGOTTEN_MS) await rm(path, { force: true });
    }
  }
}

/** A new name is lost in a power cut until its folder is written. */
async function flushed(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(unless('EISDIR'));
  await handle?.sync().catch(unless('EPERM'));
  await handle?.close();
}

/** Lets one foreseen fault of the file system pass, and no other. */
const unless =
  (code: string) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error;
    return undefined;
  };
