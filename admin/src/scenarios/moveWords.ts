import type { ScoredPart } from '@albero/schema/contract';
import { useTranslate } from 'ra-core';
import type { MoveFragment } from '../generated/graphql.ts';
import type { WhyAt } from '../results/why/whyAddress.ts';
import { showDecimal } from '../shared/format.ts';

/** A score, or why there is none. */
export function useScoreWords(): (figures: MoveFragment['before']) => string {
  const translate = useTranslate();
  return ({ score, state }) => (score ? showDecimal(score) : translate(`results.states.${state}`));
}

/** The address of the explanation of a part. */
export const whyAt = ({ kind, code }: MoveFragment): WhyAt => ({
  kind: kind as ScoredPart,
  ...(code != null && { code }),
});

/** Areas and objectives are called by their code too; units and positions by their name. */
export const nameOf = ({ kind, code, label }: MoveFragment): string =>
  kind === 'area' || kind === 'objective' ? `${code ?? ''} ${label}` : label;
