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
  /** This command id stands for another command already: nothing was done. */
  COMMAND_REUSED: { commandId: string };
  /** This command was carried out, and its answer is not kept any more: read the record anew. */
  COMMAND_DONE: { commandId: string };
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
  'PLAN_IN_FORCE',
  'PLAN_CLOSED',
  'PLAN_SUPERSEDED',
  'REVISION_OPEN',
  'PLAN_EXISTS',
  'NOT_IN_REVISION',
  'VALUES_NOT_FINAL',
  'PERIOD_NOT_OPEN',
  'PERIOD_EXPIRED',
  'PERIOD_CLOSED',
  'PERIOD_IN_USE',
  'CONSOLIDATED',
  'NOT_FINAL_PERIOD',
  'EVIDENCE_MISSING',
  'NOT_NEUTRALISED',
  'CONFLICT_OF_INTEREST',
  'NOT_YOUR_UNIT',
  'HAS_VALUES',
  'NOT_JOINT',
  'NO_DOUBT',
  'NOTHING_TO_UNDO',
  'OWN_SEAT',
  'OWN_PERSON',
  'IN_USE',
  'OBJECTIVE_GONE',
  'READ_ONLY',
  'OPINION_MISSING',
  'SYSTEM_PINNED',
  'TERM_RUNNING',
  'TERM_OVER',
  'REPORT_NOT_VALIDATED',
  'REPORT_VALIDATED',
  'NO_VALUES',
  'RESULTS_CHANGED',
  'RESULTS_NOT_FINAL',
  'MARKS_MISSING',
  'SHEETS_NOT_FINAL',
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/**
 * The codes that the issues of an INVALID may carry, besides those of measured values (VALUE_ISSUES of the rules) and
 * of documents (server/src/domain/sentences.ts). The catalogues of the pages have a sentence for each.
 */
export const ISSUE_CODES = [
  'REQUIRED',
  'TOO_LONG',
  'TEXT',
  'EMPTY',
  'TOO_MANY',
  'TOO_LARGE',
  'REPEATED',
  'TAKEN',
  'NOT_IN_LIST',
  'UNKNOWN_ID',
  'UNKNOWN_FIELD',
  'DECIMAL',
  'DECIMALS',
  'RANGE',
  'BETWEEN',
  'BANDS',
  'BANDS_FROM_0',
  'BANDS_TO_100',
  'FALLS',
  'DESCRIPTORS',
  'DAY',
  'DUPLICATE_CODE',
  'SCALE_KIND',
  'SCALE_RANGE',
  'BASELINE_SHAPE',
  'NOT_WITH_KIND',
  'NOT_WITH_OPERATOR',
  'NOT_WITH_ACTION',
  'NOT_WITH_CHANGE',
  'NOT_FOR_NODE',
  'NOT_BY_UNIT',
  'REASON_REQUIRED',
  'COMMENT_FOR_WARNING',
  'COMMENT_FOR_MARK',
  'NO_SYSTEM',
  'IS_MEASURABLE',
  'CONDITION_NOT_MET',
  'NO_DOUBT',
  'IN_FUTURE',
  'NOT_A_REVISION',
  'WEIGHT_MISSING',
  'WEIGHTS_NOT_100',
  'NO_AREAS',
  'NO_OBJECTIVES',
  'NO_INDICATORS',
  'NO_UNITS',
  'NO_OPERATOR',
  'NO_TARGET',
  'UNIT_NOT_IN_OBJECTIVE',
  'INDICATOR_NOT_IN_OBJECTIVE',
  'PARENT_CYCLE',
  'IS_ROOT',
  'NOT_AT_ROOT',
  'ONLY_BELOW_ROOT',
  'NOT_FOR_THIS_ROLE',
  'OTHER_BODY',
  'OTHER_UNIT',
  'OVERLAPS',
  'NOT_FOR_OWN_OFFICE',
  'OWN_OFFICE',
  'NOT_DELEGABLE',
  'OTHER_OFFICE',
  'BEYOND_ORIGIN',
  'ENDS_BEFORE_START',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_IS_USERNAME',
  'PASSWORD_COMMON',
  'PASSWORD_WRONG',
  'LINK_EXPIRED',
  'USERNAME',
  'IS_IN',
  'IS_INT',
  'IS_STRING',
  'IS_BOOLEAN',
  'IS_EMAIL',
  'IS_UUID',
  'MAX',
  'MIN',
  'MAX_LENGTH',
  'ARRAY_MAX_SIZE',
  'ARRAY_MIN_SIZE',
  'FILE_TYPE',
  'LINK',
  'ALREADY_ATTACHED',
  'ADDRESS',
  'METHOD',
  'CONTENT_TYPE',
  'JSON_EXPECTED',
  'REQUEST',
  'SYNTAX',
  'OPERATION',
  'VARIABLES',
  'VARIABLE',
  'TYPE',
] as const;

/** One fault of an input or a document: where (`areas[3].objectives[0].weight`), which rule, with which figures. */
export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
