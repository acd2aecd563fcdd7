import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** The log: one JSON line an event, on the error channel, so that what people read stays clean. */
export const makeLog = (level: string, to: DestinationStream = pino.destination({ fd: 2, sync: false })): Log =>
  pino(
    {
      level,
      base: null,
      redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.passwordHash'],
      serializers: { err: withoutValues },
    },
    to,
  );

/**
 * A failed statement carries the values that were to be written, among them hashes, keys and what people typed: the log
 * keeps the statement with its question marks. MySQL's driver writes the values into its copy of the statement, too.
 */
function withoutValues(error: Error): object {
  const {
    parameters: _,
    sql: __,
    sqlMessage: ___,
    driverError,
    ...told
  } = pino.stdSerializers.err(error) as unknown as Told;
  return driverError ? { ...told, driverError: { code: driverError.code, errno: driverError.errno } } : told;
}

interface Told {
  readonly parameters?: unknown;
  readonly sql?: unknown;
  readonly sqlMessage?: unknown;
  readonly driverError?: { readonly code?: unknown; readonly errno?: unknown };
}
