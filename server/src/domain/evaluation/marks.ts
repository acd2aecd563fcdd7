import type { Assessment, EvaluationRules, Issue, SheetMark } from '@albero/schema/contract';
import { invalid } from '../errors.ts';
import { needsComment } from '../measurement-system/index.ts';
import { cleanText, textFaults } from '../text.ts';
import { overlap, type Span } from './days.ts';

export interface TypedMark {
  readonly code: string;
  readonly mark: number;
  readonly comment?: string | null | undefined;
}

export interface Marked {
  readonly marks: readonly SheetMark[];
  readonly text: string | null;
}

const COMMENT = { most: 1000, required: false } as const;
const TEXT = { most: 4000, required: false } as const;

/**
 * Marks as somebody typed them, in the order of the catalogue. Not all need be there yet.
 * @throws DomainError INVALID: a behaviour that there is not or twice, a mark outside 1 to the highest, a mark that must
 *   be explained and is not
 */
export function checkedMarks(
  rules: EvaluationRules,
  { marks: typed, text: words }: { readonly marks: readonly TypedMark[]; readonly text?: string | null | undefined },
): Marked {
  const order = rules.behaviours.map(({ code }) => code);
  const marks = typed.map(({ code, mark, comment }) => ({ code, mark, comment: cleanText(comment) }));
  const text = cleanText(words);
  const faults = [
    ...marks.flatMap((mark, index) => markFaults(rules, mark, `marks[${index}]`)),
    ...repeated(marks),
    ...textFaults('text', text, TEXT),
  ];
  if (faults.length > 0) throw invalid(...faults.slice(0, 50));
  return { marks: marks.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)), text };
}

function markFaults(rules: EvaluationRules, { code, mark, comment }: SheetMark, path: string): Issue[] {
  if (!rules.behaviours.some((behaviour) => behaviour.code === code))
    return [{ path: `${path}.code`, code: 'NOT_IN_LIST' }];
  const isMark = Number.isInteger(mark) && mark >= 1 && mark <= rules.behaviourMax;
  if (!isMark) return [{ path: `${path}.mark`, code: 'RANGE', params: { min: 1, max: rules.behaviourMax } }];
  if (comment === null && needsComment(rules, mark)) return [{ path: `${path}.comment`, code: 'COMMENT_FOR_MARK' }];
  return textFaults(`${path}.comment`, comment, COMMENT);
}

const repeated = (marks: readonly SheetMark[]): Issue[] =>
  marks.flatMap(({ code }, index) =>
    marks.findIndex((mark) => mark.code === code) < index ? [{ path: `marks[${index}].code`, code: 'REPEATED' }] : [],
  );

/** Every behaviour of the catalogue has a mark. */
export const isMarked = ({ behaviours }: EvaluationRules, marks: readonly SheetMark[]): boolean =>
  behaviours.every(({ code }) => marks.some((mark) => mark.code === code));

/** Somebody assessed, and everybody who did marked everything. */
export const areMarked = (rules: EvaluationRules, assessments: readonly Assessment[]): boolean =>
  assessments.length > 0 && assessments.every(({ marks }) => isMarked(rules, marks));

/**
 * The parts of a sheet with the one of this evaluator put in the place of the former one; the others' stay as they are.
 * @throws DomainError INVALID: days outside those in office, or days of another evaluator
 */
export function withAssessment(all: readonly Assessment[], own: Assessment, office: Span): readonly Assessment[] {
  const others = all.filter(({ evaluatorId }) => evaluatorId !== own.evaluatorId);
  const faults = spanFaults(own, office);
  if (faults.length > 0) throw invalid(...faults);
  return fitting([...others, own]);
}

/** In bytes of JSON: what the column holds on MySQL is 65 535. */
const LARGEST = 60_000;
const MOST_EVALUATORS = 6;

/** By days. @throws DomainError INVALID: evaluators share a day, there are too many, or too many words */
export function fitting(parts: readonly Assessment[]): readonly Assessment[] {
  const all = parts.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const meets = all.some((part, index) => all.slice(0, index).some((other) => overlap(other, part)));
  if (meets) throw invalid({ path: 'from', code: 'OVERLAPS' });
  if (all.length > MOST_EVALUATORS) throw invalid({ path: 'from', code: 'TOO_MANY', params: { max: MOST_EVALUATORS } });
  const size = new TextEncoder().encode(JSON.stringify(all)).length;
  if (size > LARGEST) throw invalid({ path: 'text', code: 'TOO_LARGE', params: { max: LARGEST } });
  return all;
}

/**
 * The same parts with other days, as HR sets them when evaluators changed.
 * @throws DomainError INVALID: days outside those in office, of another evaluator, or of nobody
 */
export function withDays(
  all: readonly Assessment[],
  days: readonly (Span & { readonly evaluatorId: string })[],
  office: Span,
): readonly Assessment[] {
  const faults = days.flatMap(({ evaluatorId }, index) =>
    all.some((part) => part.evaluatorId === evaluatorId)
      ? []
      : [{ path: `evaluatorDays[${index}].evaluatorId`, code: 'UNKNOWN_ID' }],
  );
  const moved = all.map((part) => ({
    ...part,
    ...spanOf(days.find(({ evaluatorId }) => evaluatorId === part.evaluatorId)),
  }));
  const outside = moved.flatMap((part) => spanFaults(part, office));
  if (faults.length + outside.length > 0) throw invalid(...faults, ...outside);
  return fitting(moved);
}

const spanOf = (span: Span | undefined): Partial<Span> => (span ? { from: span.from, to: span.to } : {});

function spanFaults({ from, to }: Span, office: Span): Issue[] {
  if (to < from) return [{ path: 'to', code: 'ENDS_BEFORE_START' }];
  const params = { min: office.from, max: office.to };
  return [
    ...(from < office.from || from > office.to ? [{ path: 'from', code: 'RANGE', params }] : []),
    ...(to < office.from || to > office.to ? [{ path: 'to', code: 'RANGE', params }] : []),
  ];
}
