import {
  Link,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { SheetPageDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { type SheetRecord, sheetName } from './sheetRecord.ts';
import { isChanged, versionRows } from './versionRows.ts';

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
  const title = translate('sheets.versions.table');
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={title}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('sheets.columns.what')}</TableCell>
            {[former, newer].map(({ id, number }) => (
              <TableCell key={id} align="right">
                <Link component={RouterLink} to={`/evaluations/${id}`}>
                  {translate('sheets.versionNumber', { number })}
                </Link>
              </TableCell>
            ))}
            <TableCell>{translate('sheets.columns.changed')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {versionRows(former, newer, translate).map((row) => (
            <TableRow key={row.key} hover>
              <TableCell component="th" scope="row">
                {row.label}
              </TableCell>
              <TableCell align="right">{row.former}</TableCell>
              <TableCell align="right" sx={{ fontWeight: isChanged(row) ? 700 : 400 }}>
                {row.newer}
              </TableCell>
              <TableCell>{isChanged(row) ? translate('sheets.versions.changed') : ''}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
