/**
 * Error codes of the API (GraphQL `extensions.code`) and the parameters each carries.
 * Words are written where they are read: the admin's catalogues, and server/src/domain/sentences.ts for the command line.
 */
export interface ErrorParams {
  /** No valid session: sign in again; nothing was changed. */
  UNAUTHENTICATED: Record<string, never>;
  /** Outside the reader's reach, or not there at all: the answer does not tell which. */
  NOT_FOUND: { resource?: string; id?: string };
  /** In reach, but not this person's to do. */
  FORBIDDEN: { resource?: string; action?: string; reason?: BlockReason };
  /** This person's to do, but not now. */
  WRONG_STATE: { action?: string; state?: string; reason?: BlockReason };
  /** Changed meanwhile: carries the current record as `current`. */
  CONFLICT: { resource: string; id: string; expected: number; actual: number; current?: unknown };
  /** Bad input: each issue has a path, a code of its own and parameters. */
  INVALID: { issues: readonly Issue[] };
  /** The weights of a set do not make 100,00 (`sum` and `missing` are decimal strings). */
  WEIGHTS_NOT_100: { sum: string; difference: string; unweighted: number };
  /** Too many attempts; `retryAfter` in seconds. */
  TOO_MANY_ATTEMPTS: { retryAfter: number };
  /** Wrong user name or password: never tells which. */
  BAD_CREDENTIALS: Record<string, never>;
  /** The operation asks for more than one request may. */
  QUERY_TOO_LARGE: { limit: string; allowed: number };
  /** Not foreseen: `logId` finds it in the log; nothing else of it leaves the server. */
  INTERNAL: { logId: string };
}
export type ErrorCode = keyof ErrorParams;

/** Why an action that the person otherwise may do is blocked now. */
export const BLOCK_REASONS = [
  'WRONG_STATE',
  'SAME_PERSON',
  'APPROVED',
  'SUBMITTED',
  'PLAN_NOT_IN_FORCE',
  'PERIOD_NOT_OPEN',
  'PERIOD_CLOSED',
  'HAS_VALUES',
  'NOT_JOINT',
  'NO_DOUBT',
  'OWN_SEAT',
  'OWN_PERSON',
  'IN_USE',
  'READ_ONLY',
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** One fault of an input or a document: where (`areas[3].objectives[0].weight`), which rule, with which figures. */
export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
