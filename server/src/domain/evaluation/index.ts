export { type Aggregate, aggregateOf } from './aggregate.ts';
export { behavioursOf, scoreBehaviours } from './behaviours.ts';
export { cover, daysIn, overlap, type Span, wholeYear } from './days.ts';
export {
  areMarked,
  checkedMarks,
  isMarked,
  type Marked,
  type TypedMark,
  withAssessment,
  withDays,
} from './marks.ts';
export { assertOffice } from './office.ts';
export { sheetFigures, type ToScore } from './sheet-figures.ts';
export { type Statistics, statisticsOf } from './statistics.ts';
