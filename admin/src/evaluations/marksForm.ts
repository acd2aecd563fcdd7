import type { Issue } from '@albero/schema/contract';
import type { Difference } from '../shared/ConflictDialog.tsx';
import type { Behaviour, Mark } from './sheetRecord.ts';

/** One behaviour as it is being marked. */
export interface MarkForm {
  readonly mark: number | null;
  readonly comment: string;
}

/** Everything that somebody says of the behaviours, by their codes. */
export interface MarksForm {
  readonly marks: Readonly<Record<string, MarkForm>>;
  readonly text: string;
}

/** A mark below the one, or above the other, is explained. */
export interface MarkRules {
  readonly catalogue: readonly Behaviour[];
  readonly commentBelow?: number | null;
  readonly commentAbove?: number | null;
}

export interface MarkFault {
  /** `C1.mark`, `C1.comment`, `text` */
  readonly path: string;
  readonly code: string;
  readonly params?: Issue['params'];
}

export const NOT_MARKED: MarkForm = { mark: null, comment: '' };

interface Marked {
  readonly marks: readonly Mark[];
  readonly text?: string | null;
}

export const marksForm = (marked: Marked | null | undefined): MarksForm => ({
  marks: Object.fromEntries(
    (marked?.marks ?? []).map(({ code, mark, comment }) => [code, { mark, comment: comment ?? '' }]),
  ),
  text: marked?.text ?? '',
});

export const markOf = ({ marks }: MarksForm, code: string): MarkForm => marks[code] ?? NOT_MARKED;

export const withMark = (form: MarksForm, code: string, part: Partial<MarkForm>): MarksForm => ({
  ...form,
  marks: { ...form.marks, [code]: { ...markOf(form, code), ...part } },
});

/** Must this mark be explained? Told as soon as it is chosen, not when it is sent. */
export const needsComment = (
  { commentBelow, commentAbove }: Omit<MarkRules, 'catalogue'>,
  mark: number | null,
): boolean =>
  mark !== null && ((commentBelow != null && mark < commentBelow) || (commentAbove != null && mark > commentAbove));

/** What is wrong with what is typed; behaviours that are not marked yet are no fault: the form may be saved half done. */
export const marksFaults =
  (rules: MarkRules) =>
  (form: MarksForm): MarkFault[] =>
    rules.catalogue.flatMap(({ code }) => {
      const { mark, comment } = markOf(form, code);
      const lacks = needsComment(rules, mark) && comment.trim() === '';
      return lacks ? [{ path: `${code}.comment`, code: 'COMMENT_FOR_MARK' }] : [];
    });

/** The behaviours that have no mark yet. */
export const unmarked = ({ catalogue }: MarkRules, form: MarksForm): readonly Behaviour[] =>
  catalogue.filter(({ code }) => markOf(form, code).mark === null);

/** Only what is marked is sent, in the order of the catalogue. */
export const sentMarks = ({ catalogue }: MarkRules, form: MarksForm) =>
  catalogue.flatMap(({ code }) => {
    const { mark, comment } = markOf(form, code);
    return mark === null ? [] : [{ code, mark, comment: comment.trim() || null }];
  });

/** The faults of a refusal by behaviour instead of by place. */
export const refusedMarks = (rules: MarkRules, form: MarksForm, issues: readonly Issue[]): MarkFault[] =>
  issues.map(({ path, code, params }) => {
    const [, place, field = ''] = /^marks\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
    const behaviour = place === undefined ? undefined : sentMarks(rules, form)[Number(place)]?.code;
    return { path: behaviour ? `${behaviour}.${field}` : path, code, ...(params && { params }) };
  });

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Behaviour by behaviour, in words: what I wrote beside what stands there now. */
export function marksDifferences(
  catalogue: readonly Behaviour[],
  { mine, theirs }: { readonly mine: MarksForm; readonly theirs: MarksForm },
  translate: Translate,
): Difference[] {
  const differing = (field: string, own: string, other: string): Difference[] =>
    own === other ? [] : [{ field, mine: own, theirs: other }];
  const shown = (mark: number | null): string => (mark === null ? '' : String(mark));
  return [
    ...catalogue.flatMap(({ code, title }) => {
      const [own, other] = [markOf(mine, code), markOf(theirs, code)];
      return [
        ...differing(title, shown(own.mark), shown(other.mark)),
        ...differing(`${title} · ${translate('sheets.comment')}`, own.comment, other.comment),
      ];
    }),
    ...differing(translate('sheets.overall'), mine.text, theirs.text),
  ];
}
