import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { SheetPageDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { type SheetRecord, sheetName } from './sheetRecord.ts';
import { isChanged, type VersionRow, versionRows } from './versionRows.ts';

/** The version that a conciliation replaced beside the one in its place. */
export default function VersionsPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const asked = useAsk(SheetPageDocument, { id });
  return (
    <Loaded asked={asked}>
      {(data) => {
        const newer = data.evaluation as SheetRecord;
        return (
          <Stack spacing={2} sx={{ maxWidth: 900 }}>
            <Title title={translate('sheets.versions.title', { name: newer.personName })} />
            <Link component={RouterLink} to={`/evaluations/${newer.id}`} sx={{ alignSelf: 'start' }}>
              ← {sheetName(newer)}
            </Link>
            {newer.replacesId ? (
              <Beside newer={newer} formerId={newer.replacesId} />
            ) : (
              <EmptyState title={translate('sheets.versions.one')} text={translate('sheets.versions.oneText')} />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Beside({ newer, formerId }: { readonly newer: SheetRecord; readonly formerId: string }) {
  const translate = useTranslate();
  const asked = useAsk(SheetPageDocument, { id: formerId });
  return (
    <Loaded asked={asked}>
      {(data) => {
        const former = data.evaluation as SheetRecord;
        return (
          <>
            <Typography sx={{ whiteSpace: 'pre-wrap' }}>
              <strong>{translate('sheets.versions.reason')}</strong> {newer.outcomeReason}
            </Typography>
            <Compared former={former} newer={newer} />
          </>
        );
      }}
    </Loaded>
  );
}

function Compared({ former, newer }: { readonly former: SheetRecord; readonly newer: SheetRecord }) {
  const translate = useTranslate();
  const version = ({ number }: SheetRecord) => translate('sheets.versionNumber', { number });
  const columns: Column<Line>[] = [
    { label: translate('sheets.columns.what'), cell: ({ label }) => label },
    { label: version(former), cell: (row) => row.former },
    { label: version(newer), cell: (row) => (isChanged(row) ? <strong>{row.newer}</strong> : row.newer) },
    {
      label: translate('sheets.columns.changed'),
      cell: (row) => (isChanged(row) ? translate('sheets.versions.changed') : ''),
    },
  ];
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {[former, newer].map((sheet) => (
          <Button key={sheet.id} component={RouterLink} to={`/evaluations/${sheet.id}`} variant="outlined">
            {translate('sheets.toNewer', { number: sheet.number })}
          </Button>
        ))}
      </Box>
      <Rows
        caption={translate('sheets.versions.table')}
        columns={columns}
        records={versionRows(former, newer, translate).map((row) => ({ ...row, id: row.key }))}
      />
    </>
  );
}

type Line = VersionRow & { readonly id: string };
