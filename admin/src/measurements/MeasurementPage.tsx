import { Link, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { CommentsPanel } from '../comments/CommentsPanel.tsx';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { MeasurementPageDocument } from '../generated/graphql.ts';
import { OpinionButton } from '../review/OpinionButton.tsx';
import { ActionBar } from '../shared/ActionBar.tsx';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { isOfThePerson } from '../shared/ofThePerson.ts';
import { UndoButton } from '../shared/UndoButton.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { Lock, Opinion, Returned } from './Notices.tsx';
import { ValueEntryForm } from './ValueEntryForm.tsx';
import { ValueFacts } from './ValueFacts.tsx';
import { ValueReading } from './ValueReading.tsx';
import { resourceOf, type ValueRecord } from './valueRecord.ts';

/** One value on a page of its own: where it belongs, what is there, the form, its proofs, what was said of it. */
export default function MeasurementPage() {
  const { id = '' } = useParams();
  const asked = useAsk(MeasurementPageDocument, { id });
  return <Loaded asked={asked}>{(data) => <Page record={data.measurement as ValueRecord} />}</Loaded>;
}

function Page({ record }: { readonly record: ValueRecord }) {
  const mayEnter = record.allowedActions.includes('enter');
  const resource = resourceOf(record);
  return (
    <Stack spacing={2} sx={{ maxWidth: 1000 }}>
      <Title title={record.indicator.name} />
      <Where record={record} />
      <ValueFacts record={record} />
      <Returned record={record} />
      <Lock record={record} />
      <Opinion record={record} />
      {(mayEnter || record.state !== 'missing') && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          {mayEnter ? <ValueEntryForm key={record.id} record={record} /> : <ValueReading record={record} />}
        </Paper>
      )}
      <Moves record={record} />
      <EvidencePanel measurementId={record.id} />
      <CommentsPanel resource={resource} id={record.id} />
    </Stack>
  );
}

/** What moves the value on or back; sending is done from the form, so that nothing typed is left behind. */
function Moves({ record }: { readonly record: ValueRecord }) {
  const resource = resourceOf(record);
  const { name } = record.indicator;
  const isElsewhere = (action: string) => action === 'submit' && record.allowedActions.includes('enter');
  const moved = {
    ...record,
    allowedActions: record.allowedActions.filter((action) => !isElsewhere(action)),
    // That a value is where it is stands above; that somebody else has to do the next step is told here.
    blockedActions: record.blockedActions.filter(({ reason }) => isOfThePerson(reason)),
  };
  return (
    <ActionBar resource={resource} record={moved} name={name}>
      <OpinionButton record={record} />
      <UndoButton resource={resource} record={record} name={name} />
      <HistoryDrawer resource={resource} id={record.id} name={name} />
    </ActionBar>
  );
}

function Where({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const { objective, period } = record;
  const to = objective.individualSet ? `/individualSets/${objective.individualSet.id}` : `/objectives/${objective.id}`;
  return (
    <>
      <Link component={RouterLink} to={`/measurements?period=${period.id}`}>
        ← {translate('values.toList')}
      </Link>
      <Typography>
        <Link component={RouterLink} to={to}>
          <strong>{objective.code}</strong> {objective.title}
        </Link>
      </Typography>
    </>
  );
}
