import {
  type MarkFault,
  type MarkRules,
  type MarksForm,
  markOf,
  marksFaults,
  marksForm,
  sentMarks,
} from './marksForm.ts';
import type { Assessment, Behaviour, SheetRecord } from './sheetRecord.ts';

/** What the conciliation body puts in the place of one evaluator's marks, and why. */
export interface AmendForm extends MarksForm {
  readonly evaluatorId: string;
  readonly reason: string;
}

const partOf = ({ byEvaluators }: Pick<SheetRecord, 'byEvaluators'>, evaluatorId: string): Assessment | undefined =>
  byEvaluators.find((part) => part.evaluatorId === evaluatorId);

/** It begins with the marks as they were told. */
export const amendForm = (sheet: Pick<SheetRecord, 'byEvaluators'>, evaluatorId: string): AmendForm => ({
  ...marksForm({ marks: partOf(sheet, evaluatorId)?.marks ?? [] }),
  evaluatorId,
  reason: '',
});

export interface Change {
  readonly behaviour: Behaviour;
  readonly before: number | null;
  readonly after: number | null;
}

/** The behaviours whose mark is another one. */
export function changesIn(sheet: Pick<SheetRecord, 'byEvaluators' | 'catalogue'>, form: AmendForm): Change[] {
  const former = amendForm(sheet, form.evaluatorId);
  return sheet.catalogue.flatMap((behaviour) => {
    const [before, after] = [markOf(former, behaviour.code).mark, markOf(form, behaviour.code).mark];
    return before === after ? [] : [{ behaviour, before, after }];
  });
}

/** Only what is changed is sent: the other marks stay the evaluator's, with the evaluator's words. */
export function amendedMarks(sheet: Pick<SheetRecord, 'byEvaluators' | 'catalogue'>, form: AmendForm) {
  const changed = new Set(changesIn(sheet, form).map(({ behaviour }) => behaviour.code));
  return sentMarks(sheet, form).filter(({ code }) => changed.has(code));
}

/** Something must change, with a reason; a mark that must be explained is explained, if it is a new one. */
export const amendFaults =
  (sheet: Pick<SheetRecord, 'byEvaluators' | 'catalogue'> & MarkRules) =>
  (form: AmendForm): MarkFault[] => {
    const changes = changesIn(sheet, form);
    const changed = new Set(changes.map(({ behaviour }) => behaviour.code));
    return [
      ...marksFaults(sheet)(form).filter(({ path }) => changed.has(path.split('.')[0] ?? '')),
      ...(changes.length === 0 ? [{ path: 'marks', code: 'REQUIRED' }] : []),
      ...(form.reason.trim() === '' ? [{ path: 'reason', code: 'REQUIRED' }] : []),
    ];
  };
