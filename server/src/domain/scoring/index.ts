export { explainedScore } from './explained.ts';
export { printedScore, remarks } from './printed.ts';
export { latestPeriod, scorePlan } from './score.ts';
export { sheetFaults } from './sheet.ts';
export { systemFaults } from './system.ts';
