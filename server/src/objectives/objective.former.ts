import type { OperationalContent } from '../domain/objective-content.ts';
import type { WholeObjective } from './objective.tree.ts';

/** What an objective said before a change. */
export interface FormerObjective {
  readonly content: OperationalContent;
  /** Of its indicators, by id: one that was taken out comes back with its values and comments. */
  readonly lineages: Readonly<Record<string, string>>;
}

export const formerObjective = ({ content, indicators }: WholeObjective): FormerObjective => ({
  content,
  lineages: Object.fromEntries(indicators.map(({ id, lineageId }) => [id, lineageId])),
});
