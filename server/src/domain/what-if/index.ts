export { type Applied, applyChanges, type Made, type TriedOver } from './apply.ts';
export { type Compared, hasMoved, type SideBySide, sideBySide } from './difference.ts';
export { type NodeNames, nodesOf, type PlanNode } from './nodes.ts';
export { isByUnit } from './slots.ts';
export type { TypedChange } from './typed.ts';
