import type { Action } from '@albero/schema/contract';
import { Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useParams } from 'react-router-dom';
import { SheetPageDocument } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver, useMe } from '../shared/useMe.ts';
import { AssessmentForm } from './AssessmentForm.tsx';
import { Behaviours } from './Behaviours.tsx';
import { Conciliation } from './Conciliation.tsx';
import { Readings } from './Readings.tsx';
import { Section } from './Section.tsx';
import { SelfAssessmentForm } from './SelfAssessmentForm.tsx';
import { SheetActions } from './SheetActions.tsx';
import { SheetHeader } from './SheetHeader.tsx';
import { SheetScore } from './SheetScore.tsx';
import { SheetStepper } from './SheetStepper.tsx';
import { StaffMarks } from './StaffMarks.tsx';
import { StandingNotes } from './StandingNotes.tsx';
import type { SheetRecord } from './sheetRecord.ts';
import { Talks } from './Talks.tsx';

/** The evaluation of one person in one position for one year, from the first mark to HR. */
export default function SheetPage() {
  const { id = '' } = useParams();
  const asked = useAsk(SheetPageDocument, { id });
  return <Loaded asked={asked}>{(data) => <Page sheet={data.evaluation as SheetRecord} />}</Loaded>;
}

function Page({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const may = useMayEver();
  const form = formOf(sheet);
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={translate('sheets.titleOf', { name: sheet.personName, year: sheet.year })} />
      <SheetHeader sheet={sheet} />
      <SheetStepper sheet={sheet} />
      <StandingNotes sheet={sheet} />
      <SheetActions sheet={sheet} elsewhere={form === null ? [] : [STEP_IN[form]]} />
      <Conciliation sheet={sheet} />
      <SheetScore sheet={sheet} />
      <Marks sheet={sheet} form={form} />
      <Talks sheet={sheet} />
      <StaffMarks sheet={sheet} />
      {(sheet.isOwn || may('update', 'evaluations')) && (
        <Section title={translate('sheets.readsOf')}>
          <Readings id={sheet.id} />
        </Section>
      )}
    </Stack>
  );
}

type Form = 'self' | 'assess';
const STEP_IN: Readonly<Record<Form, Action>> = { self: 'submit', assess: 'propose' };

/** Which marks this reader may write now; null: all is to be read. */
function formOf({ allowedActions, isOwn }: SheetRecord): Form | null {
  if (isOwn) return allowedActions.includes('selfAssess') ? 'self' : null;
  return allowedActions.includes('assess') ? 'assess' : null;
}

function Marks({ sheet, form }: { readonly sheet: SheetRecord; readonly form: Form | null }) {
  const me = useMe();
  if (form === 'self') return <SelfAssessmentForm key={sheet.id} sheet={sheet} />;
  if (form === 'assess' && me) return <AssessmentForm key={sheet.id} sheet={sheet} evaluatorId={me.personId} />;
  return <Behaviours sheet={sheet} />;
}
