interface Piece {
  readonly id: string;
  readonly parentId?: string | null | undefined;
  readonly resolvedAt?: string | null | undefined;
}

/** What somebody began to say, with the answers to it. */
export interface Thread<P extends Piece> {
  readonly first: P;
  readonly answers: readonly P[];
}

export interface Threads<P extends Piece> {
  readonly open: readonly Thread<P>[];
  readonly resolved: readonly Thread<P>[];
}

/** Comments, oldest first, as threads in the same order: those still open apart from those that are over. */
export function threadsOf<P extends Piece>(comments: readonly P[]): Threads<P> {
  const threads = comments
    .filter(({ parentId }) => !parentId)
    .map((first) => ({ first, answers: comments.filter(({ parentId }) => parentId === first.id) }));
  return {
    open: threads.filter(({ first }) => !first.resolvedAt),
    resolved: threads.filter(({ first }) => first.resolvedAt),
  };
}
