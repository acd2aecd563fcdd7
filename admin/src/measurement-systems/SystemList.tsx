import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { CreateMeasurementSystemDocument, SystemListDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { mayDo } from '../providers/viewer.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { showDay } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver, useMe } from '../shared/useMe.ts';
import { useVersionChange } from '../versions/useVersionChange.ts';
import type { SystemRow } from './systemRecord.ts';

/** The body's measurement systems: the adopted one, those before it, and what is being prepared. */
export default function SystemList() {
  const translate = useTranslate();
  const may = useMayEver();
  const asked = useAsk(SystemListDocument, {});
  const [isBeginning, setBeginning] = useState(false);
  return (
    <>
      <PageTitle title={translate('menu.measurementSystems')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <Typography sx={{ flex: '1 1 320px', maxWidth: '75ch' }}>{translate('measurementSystem.text')}</Typography>
        {may('create', 'measurementSystems') && (
          <Button variant="contained" onClick={() => setBeginning(true)}>
            {translate('measurementSystem.begin')}
          </Button>
        )}
      </Box>
      <Loaded asked={asked}>
        {({ measurementSystems }) => <Systems systems={measurementSystems.items as SystemRow[]} />}
      </Loaded>
      {isBeginning && <Begin onClose={() => setBeginning(false)} />}
    </>
  );
}

function Systems({ systems }: { readonly systems: readonly SystemRow[] }) {
  const translate = useTranslate();
  const label = (name: string) => translate(`measurementSystem.columns.${name}`);
  if (systems.length === 0)
    return <EmptyState title={translate('measurementSystem.none')} text={translate('measurementSystem.noneText')} />;
  const columns: Column<SystemRow>[] = [
    { label: label('title'), cell: (row) => <LinkCell to={`/measurementSystems/${row.id}`}>{row.title}</LinkCell> },
    { label: label('state'), cell: (row) => <StateChip resource="measurementSystems" state={row.state} /> },
    {
      label: label('opinion'),
      cell: (row) =>
        row.opinionFavourable != null && translate(`measurementSystem.favourable.${row.opinionFavourable}`),
    },
    {
      label: label('act'),
      cell: (row) =>
        row.adoptionAct &&
        translate('versions.actOf', {
          act: row.adoptionAct,
          body: row.adoptionBody ?? '',
          day: showDay(row.adoptionDate),
        }),
    },
    { label: label('years'), cell: (row) => row.years.join(', ') },
  ];
  return <Rows caption={translate('menu.measurementSystems')} columns={columns} records={systems} />;
}

function Begin({ onClose }: { readonly onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const who = useMe();
  // Of the body in which this person may: whoever has seats in two bodies begins one where the seat is.
  const bodyId =
    who?.seats.find((seat) => mayDo({ ...who, seats: [seat] }, 'create', 'measurementSystems'))?.bodyId ?? '';
  const beginning = useVersionChange({
    send: ({ title }: { title: string }) => ask(CreateMeasurementSystemDocument, { input: { bodyId, title } }),
    said: 'measurementSystem.begun',
    done: ({ createMeasurementSystem }) => navigate(`/measurementSystems/${createMeasurementSystem.id}/edit`),
  });
  return (
    <FormDialog
      title={translate('measurementSystem.begin')}
      confirmLabel={translate('measurementSystem.prepare')}
      draftKey="measurementSystems/new"
      version={0}
      start={{ title: null }}
      fields={[
        { name: 'title', kind: 'text', required: true, label: translate('measurementSystem.fields.systemTitle') },
      ]}
      waiting={beginning.isPending}
      error={beginning.error}
      onConfirm={({ title }) => beginning.mutateAsync({ title: title ?? '' })}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{translate('measurementSystem.beginText')}</Typography>
    </FormDialog>
  );
}
