import type { Issue } from '@albero/schema/contract';
import type { TargetChange } from '@albero/schema/rules';
import { targetShape } from '../indicator-input.ts';
import type { ScoredIndicator } from '../scoring/index.ts';

type Target = ScoredIndicator['target'];

/** The target of an indicator with the change; where a day takes the place of a figure, the figure goes, and back. */
export function changedTarget(
  { kind, target }: ScoredIndicator,
  { operator, targetValue, targetDate }: TargetChange,
): Target | { readonly issues: readonly Issue[] } {
  const next = operator ?? target.operator;
  if (next === null) return { issues: [{ path: 'operator', code: 'NO_OPERATOR' }] };
  const turned = target.operator !== null && (next === 'by') !== (target.operator === 'by');
  const value = targetValue ?? (turned ? null : target.value);
  const date = targetDate ?? (turned ? null : target.date);

  const issues = targetShape({ kind, operator: next, targetValue: value, targetDate: date });
  if (next === 'by' && date === null) issues.push({ path: 'targetDate', code: 'REQUIRED' });
  if (next !== 'by' && value === null) issues.push({ path: 'targetValue', code: 'REQUIRED' });
  return issues.length > 0 ? { issues } : { operator: next, value, date };
}
