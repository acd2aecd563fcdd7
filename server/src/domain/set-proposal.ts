import type { IndicatorContent, Issue, SetContent } from '@albero/schema/contract';
import { countUnweighted, makes100, missingTo100, totalOf } from '@albero/schema/rules';
import { DomainError, invalid } from './errors.ts';
import { weightsIn } from './set-content.ts';

/**
 * What a set must have before it can be proposed: an objective, an indicator in each, weights that make exactly 100,00
 * with none left open, and a target on every indicator. Drafts may lack all of it.
 * @throws DomainError INVALID with the path of what is missing, WEIGHTS_NOT_100 with the sum
 * Source: D.Lgs. 150/2009 art. 5 c. 2 (measurable objectives); shared decision 9
 */
export function assertCanBeProposed(content: SetContent): void {
  const empty = emptyParts(content);
  if (empty.length > 0) throw invalid(...empty);

  const weights = weightsIn(content);
  if (!makes100(weights))
    throw new DomainError('WEIGHTS_NOT_100', {
      sum: totalOf(weights),
      difference: missingTo100(weights),
      unweighted: countUnweighted(weights),
    });

  const open = content.objectives.flatMap(({ indicators }, o) =>
    indicators.flatMap((indicator, i) => missingTarget(indicator, `objectives[${o}].indicators[${i}]`)),
  );
  if (open.length > 0) throw invalid(...open);
}

function emptyParts({ objectives }: SetContent): Issue[] {
  if (objectives.length === 0) return [{ path: 'objectives', code: 'REQUIRED' }];
  return objectives.flatMap(({ indicators }, o) =>
    indicators.length === 0 ? [{ path: `objectives[${o}].indicators`, code: 'REQUIRED' }] : [],
  );
}

function missingTarget({ operator, targetValue, targetDate }: IndicatorContent, path: string): Issue[] {
  if (!operator) return [{ path: `${path}.operator`, code: 'REQUIRED' }];
  if (operator === 'by') return targetDate ? [] : [{ path: `${path}.targetDate`, code: 'REQUIRED' }];
  return targetValue === null ? [{ path: `${path}.targetValue`, code: 'REQUIRED' }] : [];
}
