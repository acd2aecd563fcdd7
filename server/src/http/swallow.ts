import type { IncomingMessage } from 'node:http';

/**
 * Reads what is left of a request's body and forgets it: a connection that is closed while its sender still speaks loses
 * the answer. Of more than `most` bytes the connection goes instead.
 */
export const swallow = (req: IncomingMessage, most: number): Promise<void> =>
  new Promise((resolve) => {
    if (req.complete || req.destroyed) return resolve();
    let size = 0;
    req.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > most) req.destroy();
    });
    req.once('end', resolve);
    req.once('close', resolve);
    req.resume();
  });
