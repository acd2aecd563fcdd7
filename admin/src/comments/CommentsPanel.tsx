import type { Resource } from '@albero/schema/contract';

export interface CommentsPanelProps {
  /** With `objectives` and `individualSets` the id is the objective's; with the others, the value's. */
  readonly resource: Extract<Resource, 'objectives' | 'individualSets' | 'measurements' | 'individualMeasurements'>;
  readonly id: string;
  /** The indicators of the objective: a comment may be about one of them. */
  readonly indicators?: readonly { readonly id: string; readonly lineageId: string; readonly name: string }[];
}

/** What was said about a record, the open threads first, and the place to say something. Reads for itself what it shows. */
export const CommentsPanel = (_props: CommentsPanelProps) => null;
