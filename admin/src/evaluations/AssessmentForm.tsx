import { Alert, Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { AssessEvaluationDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { showDay } from '../shared/format.ts';
import { byWords, markIn } from './Behaviours.tsx';
import { GivenMark } from './GivenMark.tsx';
import { MarksEditor } from './MarksEditor.tsx';
import { sentMarks } from './marksForm.ts';
import { Section } from './Section.tsx';
import type { Behaviour, SheetRecord } from './sheetRecord.ts';
import { useMarksEditor } from './useMarksEditor.ts';

interface Props {
  readonly sheet: SheetRecord;
  /** The evaluator: whoever is signed in. */
  readonly evaluatorId: string;
}

/** The evaluator's marks, with what the person, and whoever evaluated before, said of the same. */
export function AssessmentForm({ sheet, evaluatorId }: Props) {
  const translate = useTranslate();
  const partOf = ({ byEvaluators }: SheetRecord) => byEvaluators.find((part) => part.evaluatorId === evaluatorId);
  const editing = useMarksEditor(sheet, {
    key: 'assess',
    of: partOf,
    send: async (form, expectedVersion) => {
      const input = { id: sheet.id, expectedVersion, marks: sentMarks(sheet, form), text: form.text.trim() || null };
      return (await ask(AssessEvaluationDocument, { input })).assessEvaluation as SheetRecord;
    },
  });
  const own = partOf(sheet);
  const isOneOfSeveral = sheet.byEvaluators.some((part) => part.evaluatorId !== evaluatorId);
  return (
    <Section title={translate('sheets.assess')} text={translate('sheets.assessText')}>
      {isOneOfSeveral && (
        <Alert role="note" severity="info">
          {own
            ? translate('sheets.yourDays', { from: showDay(own.from), to: showDay(own.to) })
            : translate('sheets.daysAfterOthers')}
        </Alert>
      )}
      {!sheet.ownAssessment && (
        <Alert role="note" severity="info">
          {translate('sheets.noSelfYet')}
        </Alert>
      )}
      <MarksEditor
        sheet={sheet}
        editing={editing}
        action="propose"
        overallLabel={translate('sheets.overall')}
        beside={(behaviour) => <Others sheet={sheet} behaviour={behaviour} evaluatorId={evaluatorId} />}
      />
    </Section>
  );
}

function Others({ sheet, behaviour, evaluatorId }: Props & { readonly behaviour: Behaviour }) {
  const translate = useTranslate();
  const { ownAssessment, byEvaluators, highestMark } = sheet;
  const others = byEvaluators.filter((part) => part.evaluatorId !== evaluatorId);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mt: 1.5 }}>
      {ownAssessment && (
        <GivenMark
          by={translate('sheets.self')}
          behaviour={behaviour}
          highest={highestMark}
          given={markIn(ownAssessment, behaviour.code)}
        />
      )}
      {others.map((part) => (
        <GivenMark
          key={part.evaluatorId}
          by={byWords(part, true, translate)}
          behaviour={behaviour}
          highest={highestMark}
          given={markIn(part, behaviour.code)}
        />
      ))}
    </Box>
  );
}
