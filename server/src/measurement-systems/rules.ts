import type { MeasurementSystem } from '@albero/schema/model';
import { invalid } from '../domain/errors.ts';
import { type SystemRules, systemChanges, type TypedRules } from '../domain/measurement-system/index.ts';
import type { Changes } from '../workflow/acts.ts';

/** What a system lays down, as it is kept: every rule was checked when it was written. */
export const rulesOf = ({ scoring, evaluation }: Pick<MeasurementSystem, 'scoring' | 'evaluation'>): SystemRules =>
  ({ scoring, evaluation }) as SystemRules;

/** The same as the API writes it. */
export const shownRules = ({ scoring, evaluation }: Pick<MeasurementSystem, 'scoring' | 'evaluation'>) => ({
  scoringJson: JSON.stringify(scoring),
  evaluationJson: JSON.stringify(evaluation),
});

/** @throws DomainError INVALID where it is no JSON */
export const typedRules = (sent: { readonly scoringJson: string; readonly evaluationJson: string }): TypedRules => ({
  scoring: parsed(sent.scoringJson, 'scoring'),
  evaluation: parsed(sent.evaluationJson, 'evaluation'),
});

export function parsed(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalid({ path, code: 'SYNTAX' });
  }
}

/** What an act tells of changed rules: `{ 'clusters › PO › unit': [before, after] }`. */
export const changesOfRules = (before: MeasurementSystem, after: SystemRules): Changes =>
  Object.fromEntries(
    systemChanges(rulesOf(before), after).map(({ part, item, field, before: was, after: is }) => [
      [part, item, field].filter((name) => name !== null).join(' › '),
      [was, is],
    ]),
  );
