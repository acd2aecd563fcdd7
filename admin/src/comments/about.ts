import type { Resource } from '@albero/schema/contract';
import type { CommentPieceFragment } from '../generated/graphql.ts';

/** An indicator of the objective that is talked about. */
export interface AboutIndicator {
  readonly id: string;
  readonly lineageId: string;
  readonly name: string;
}

export interface CommentsAbout {
  /** With `objectives` and `individualSets` the id is the objective's; with the others, the value's. */
  readonly resource: Extract<Resource, 'objectives' | 'individualSets' | 'measurements' | 'individualMeasurements'>;
  readonly id: string;
  /** The indicators of the objective: a comment may be about one of them. */
  readonly indicators?: readonly AboutIndicator[];
}

export type Piece = CommentPieceFragment;
