import type { IndicatorKind } from '@albero/schema/contract';
import { inputNames } from '@albero/schema/rules';
import { showDecimal } from '../../shared/format.ts';
import type { WhyNode } from './whyTree.ts';

type Measured = Pick<
  WhyNode,
  'kind' | 'inputs' | 'using' | 'raw' | 'clamped' | 'floored' | 'banded' | 'counted' | 'score' | 'exact'
>;

/** What was typed, in the order of the form. */
export interface Typed {
  readonly name: string;
  readonly value: string | boolean;
}

export function typedOf({ kind, inputs }: Measured): Typed[] {
  if (!inputs || !kind) return [];
  return inputNames(kind as IndicatorKind).flatMap((name) => {
    const value = inputs[name];
    return value === null || value === undefined ? [] : [{ name, value }];
  });
}

/** What the rule and the limits of the measurement system made, one after the other. */
export interface Step {
  readonly name: 'raw' | 'clamped' | 'floored' | 'banded';
  readonly figure: string;
  /** The limit left the figure as it was. */
  readonly isSame: boolean;
}

const STEPS = ['raw', 'clamped', 'floored', 'banded'] as const;

/** None where no rule was applied, as of what is missing. */
export function stepsOf(node: Measured): Step[] {
  const made = STEPS.flatMap((name) => {
    const figure = node[name];
    return figure === null || figure === undefined ? [] : [{ name, figure }];
  });
  return made.map((step, index) => ({ ...step, isSame: index > 0 && made[index - 1]?.figure === step.figure }));
}

/** Ten decimals are enough to read; that there are more is said. */
const READ_DECIMALS = 10;

/** A figure of the arithmetic, cut and not rounded; a sign says that it goes on: `66,6666666666…`. */
export function cutWords(figure: string): string {
  const [whole = '', decimals = ''] = figure.split('.');
  return decimals.length <= READ_DECIMALS
    ? showDecimal(figure)
    : `${showDecimal(`${whole}.${decimals.slice(0, READ_DECIMALS)}`)}…`;
}
