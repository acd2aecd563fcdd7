import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { ReportListDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDay, showInstant } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver } from '../shared/useMe.ts';
import { BeginReport } from './BeginReport.tsx';
import type { ReportRow } from './reportRecord.ts';

/** The Relazioni sulla performance, one a year: which is being written, which holds, which the OIV has validated. */
export default function ReportList() {
  const translate = useTranslate();
  const may = useMayEver();
  const asked = useAsk(ReportListDocument, { page: { limit: 100, offset: 0 } });
  return (
    <>
      <Title title={translate('menu.reports')} />
      <Loaded asked={asked}>
        {({ reports }) => (
          <Stack spacing={2}>
            <Typography sx={{ maxWidth: '75ch' }}>{translate('report.text')}</Typography>
            {may('create', 'reports') && <BeginReport reports={reports.items as ReportRow[]} />}
            <Reports reports={reports.items as ReportRow[]} />
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function Reports({ reports }: { readonly reports: readonly ReportRow[] }) {
  const translate = useTranslate();
  const columns = useColumns();
  if (reports.length === 0) return <EmptyState title={translate('report.none')} text={translate('report.noneText')} />;
  return <Rows caption={translate('menu.reports')} columns={columns} records={reports} />;
}

function useColumns(): Column<ReportRow>[] {
  const translate = useTranslate();
  const label = (name: string) => translate(`report.fields.${name}`);
  return [
    {
      label: label('report'),
      cell: ({ id, year }) => <LinkCell to={`/reports/${id}`}>{translate('report.name', { year })}</LinkCell>,
    },
    { label: label('state'), cell: ({ state }) => <StateChip resource="reports" state={state} /> },
    {
      label: label('act'),
      cell: ({ adoptionAct, adoptionBody, adoptionDate }) =>
        adoptionAct &&
        translate('versions.actOf', { act: adoptionAct, body: adoptionBody ?? '', day: showDay(adoptionDate) }),
    },
    { label: label('validatedAt'), cell: ({ validatedAt }) => showInstant(validatedAt) },
  ];
}
