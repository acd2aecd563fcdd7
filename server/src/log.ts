import { type Logger, pino } from 'pino';

export type Log = Logger;

/** The log: one JSON line an event, on the error channel, so that what people read stays clean. */
export const makeLog = (level: string): Log =>
  pino(
    { level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.passwordHash'] },
    pino.destination({ fd: 2, sync: false }),
  );
