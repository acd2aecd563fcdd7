import type { ErrorCode, ErrorParams, Issue } from '@albero/schema/contract';

/** A foreseen refusal: a code and its parameters. The words are written where they are read. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: ErrorParams[C];

  constructor(code: C, params: ErrorParams[C]) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
  }
}

/** Refuses bad input with every fault found, each with its path. */
export const invalid = (...issues: readonly Issue[]): DomainError<'INVALID'> => new DomainError('INVALID', { issues });
