export { aggregateOf } from './aggregate.ts';
export { cover, daysIn, overlap, type Span, wholeYear } from './days.ts';
export {
  areMarked,
  checkedMarks,
  isMarked,
  type Marked,
  withAssessment,
  withDays,
} from './marks.ts';
export { assertOffice } from './office.ts';
export { sheetFigures, type ToScore } from './sheet-figures.ts';
export { statisticsOf } from './statistics.ts';
