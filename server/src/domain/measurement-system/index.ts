export { systemChanges } from './changes.ts';
export { DEFAULT_EVALUATION, DEFAULT_RULES } from './defaults.ts';
export * from './reading.ts';
export {
  checkedRules,
  checkedScoring,
  type SystemRules,
  systemIssues,
  systemWarnings,
  type TypedRules,
} from './system-issues.ts';
