export { disparityOf, type EffectiveWeights, effectiveWeights } from './effective.ts';
export {
  type Explained,
  type ExplainedIndicator,
  type ExplainedSlice,
  explain,
  explainedScore,
} from './explained.ts';
export { atLeastTwo, briefly, exactly, shown, ZERO } from './figures.ts';
export { type Message, messageWords } from './messages.ts';
export type { ScoredArea, ScoredIndicator, ScoredMeasurement, ScoredObjective, ScoredPlan } from './plan.ts';
export { type PrintedResult, printedResult, printedScore, remarks } from './printed.ts';
export type { Counted } from './roll-up.ts';
export { RULE_WORDS } from './rule-words.ts';
export { latestPeriod, type PlanScore, scorePlan } from './score.ts';
export { sheetFaults } from './sheet.ts';
export { completeSystem, type MeasurementSystem, type SystemChoices, systemFaults } from './system.ts';
export type { AreaScore, Branching, Item, ObjectiveScore, PositionScore, ScoredLeaf } from './tree.ts';
