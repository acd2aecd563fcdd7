import type { ErrorCode, Issue } from '@albero/schema/contract';

/** The codes of the API, and the two that only a browser knows. */
export type AnyCode = ErrorCode | 'SERVER_AWAY' | 'UNREADABLE';

/**
 * Whatever went wrong between the page and the server, in one shape: code, parameters, and the issues of bad input.
 * `status` is what react-admin looks at; `body.errors` is where its forms look for the message of a field.
 */
export class ApiError extends Error {
  readonly code: AnyCode;
  readonly params: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly status: number;

  constructor(code: AnyCode, params: Readonly<Record<string, unknown>> = {}) {
    super(`errors.${code}`);
    this.name = 'ApiError';
    this.code = code;
    this.params = params;
    this.issues = isIssues(params.issues) ? params.issues : [];
    this.status = STATUS[code] ?? 400;
  }
}

const STATUS: Partial<Record<AnyCode, number>> = {
  UNAUTHENTICATED: 401,
  BAD_CREDENTIALS: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_ATTEMPTS: 429,
  INTERNAL: 500,
  SERVER_AWAY: 503,
};

const isIssues = (value: unknown): value is readonly Issue[] =>
  Array.isArray(value) && value.every((issue) => typeof issue === 'object' && issue !== null && 'path' in issue);

/** Reads the envelope of GraphQL (`errors[0].extensions`) or of the REST answers (`{ code, params }`). */
export function errorFrom(body: unknown): ApiError {
  const envelope = body as {
    errors?: { extensions?: { code?: AnyCode } & Record<string, unknown> }[];
    code?: AnyCode;
    params?: Record<string, unknown>;
    issues?: unknown;
  } | null;
  const extensions = envelope?.errors?.[0]?.extensions;
  if (extensions?.code) {
    const { code, ...params } = extensions;
    return new ApiError(code, params);
  }
  if (envelope?.code) {
    return new ApiError(envelope.code, { ...envelope.params, ...(envelope.issues ? { issues: envelope.issues } : {}) });
  }
  return new ApiError('UNREADABLE');
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;
