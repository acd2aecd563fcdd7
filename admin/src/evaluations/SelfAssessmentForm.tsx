import { useTranslate } from 'ra-core';
import { SaveSelfAssessmentDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { MarksEditor } from './MarksEditor.tsx';
import { sentMarks } from './marksForm.ts';
import { Section } from './Section.tsx';
import type { SheetRecord } from './sheetRecord.ts';
import { useMarksEditor } from './useMarksEditor.ts';

/** The person about the own work: helps the talk with the evaluator, and counts nothing. */
export function SelfAssessmentForm({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const editing = useMarksEditor(sheet, {
    key: 'self',
    of: ({ ownAssessment }) => ownAssessment,
    send: async (form, expectedVersion) => {
      const input = { id: sheet.id, expectedVersion, marks: sentMarks(sheet, form), text: form.text.trim() || null };
      return (await ask(SaveSelfAssessmentDocument, { input })).saveSelfAssessment as SheetRecord;
    },
  });
  return (
    <Section title={translate('sheets.yourSelf')} text={translate('sheets.selfText')}>
      <MarksEditor sheet={sheet} editing={editing} action="submit" overallLabel={translate('sheets.overallSelf')} />
    </Section>
  );
}
