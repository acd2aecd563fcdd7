import type { IndicatorContent } from './set-content.ts';
import type { Pooling } from './vocabulary.ts';

/*
 * What an operational objective says, in the shape in which it is written: the input of the editing mutations, and
 * `contentJson` and `currentJson` of a service's proposal. The printed target and the doubts are nobody's to write.
 */

export interface WrittenIndicator extends Omit<IndicatorContent, 'id' | 'doubt' | 'targetPrinted'> {
  /** null: a new one. */
  readonly id: string | null;
  readonly pooling: Pooling | null;
  readonly evidenceRequired: boolean;
}

export interface WrittenObjective {
  readonly code: string;
  readonly title: string;
  readonly description: string | null;
  readonly weight: string | null;
  readonly unitIds: readonly string[];
  readonly leadUnitId: string | null;
  readonly indicators: readonly WrittenIndicator[];
}
