import { showDecimal } from '../../shared/format.ts';
import type { WhyNode } from './whyTree.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

const BLOCKS: ReadonlySet<string> = new Set(['body', 'chamber', 'agency']);

/** The body and its branches are called the same in the plan: which is meant is said. */
export const titleOf = ({ is, code, label }: Pick<WhyNode, 'is' | 'code' | 'label'>, translate: Translate): string => {
  if (BLOCKS.has(is)) return translate(`why.is.${is}`, { name: label });
  return code && is !== 'slice' ? `${code} ${label}` : label;
};

/** The score as it is shown everywhere, or why there is none. */
export const shortResult = (node: Pick<WhyNode, 'score' | 'state' | 'valueState'>, translate: Translate): string =>
  node.score !== null && node.score !== undefined
    ? showDecimal(node.score)
    : translate(node.valueState ? `results.valueStates.${node.valueState}` : `results.states.${node.state}`);
