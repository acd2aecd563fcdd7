import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import {
  Box,
  Button,
  Pagination,
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
import { useNotify, useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { ResultRowsDocument } from '../generated/graphql.ts';
import { ValueText } from '../measurements/ValueText.tsx';
import { ask } from '../providers/api.ts';
import { download as save } from '../shared/download.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDecimal } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { toCsv } from './csv.ts';
import { cellsOf, RESULT_COLUMNS, type ResultRow } from './resultRow.ts';

interface Filter {
  readonly versionId: string;
  readonly periodId: string;
  readonly unitId?: string;
  readonly positionId?: string;
  readonly individual?: boolean;
}

const PER_PAGE = 50;
/** The most that one request answers. */
const CHUNK = 200;

/** The values themselves, beside their targets, and the file of all that the choice above shows. */
export function ResultTable({ filter, day }: { readonly filter: Filter; readonly day: string }) {
  const translate = useTranslate();
  const [page, setPage] = useState(1);
  const chosen = JSON.stringify(filter);
  useEffect(() => setPage(1), [chosen]);
  const asked = useAsk(ResultRowsDocument, { filter, page: { limit: PER_PAGE, offset: (page - 1) * PER_PAGE } });
  return (
    <Loaded asked={asked}>
      {({ measurements: { items, total } }) => (
        <Stack spacing={1.5}>
          <Box
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}
          >
            <Typography variant="h2">
              {translate('results.values')} <small>({total})</small>
            </Typography>
            {total > 0 && <Download filter={filter} total={total} day={day} />}
          </Box>
          {total === 0 ? <EmptyState title={translate('results.noValues')} /> : <Rows rows={items as ResultRow[]} />}
          {total > PER_PAGE && (
            <Pagination
              count={Math.ceil(total / PER_PAGE)}
              page={page}
              onChange={(_, next) => setPage(next)}
              sx={{ alignSelf: 'center' }}
            />
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function Rows({ rows }: { readonly rows: readonly ResultRow[] }) {
  const translate = useTranslate();
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={translate('results.values')}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            {(['indicator', 'unit', 'target', 'value', 'state'] as const).map((column) => (
              <TableCell key={column} sx={column === 'unit' ? WIDE : {}}>
                {translate(`results.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              <TableCell sx={{ minWidth: 180 }}>
                <LinkCell to={`/measurements/${row.id}`}>{row.indicator.name}</LinkCell>
                <Typography variant="caption" component="div" color="text.secondary">
                  {row.objective.code}
                  {row.indicator.weight &&
                    ` · ${translate('plan.weight', { weight: showDecimal(row.indicator.weight) })}`}
                </Typography>
              </TableCell>
              <TableCell sx={WIDE}>{row.position?.title ?? row.unit.name}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.indicator.targetPrinted}</TableCell>
              <TableCell>
                <ValueText record={row} />
              </TableCell>
              <TableCell>
                <StateChip resource="measurements" state={row.state} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const WIDE = { display: { xs: 'none', md: 'table-cell' } };

function Download({ filter, total, day }: { readonly filter: Filter; readonly total: number; readonly day: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const rows = await allRows(filter, total);
      const header = RESULT_COLUMNS.map((column) => translate(`results.columns.${column}`));
      save(
        `${translate('results.fileName')}-${day}.csv`,
        toCsv(
          header,
          rows.map((row) => cellsOf(row, translate)),
        ),
        'text/csv;charset=utf-8',
      );
    } catch (error) {
      notify(sentence(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" startIcon={<DownloadOutlined />} onClick={() => void download()} disabled={isBusy}>
      {translate('results.download', { smart_count: total })}
    </Button>
  );
}

async function allRows(filter: Filter, total: number): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  for (let offset = 0; offset < total; offset += CHUNK) {
    const answer = await ask(ResultRowsDocument, { filter, page: { limit: CHUNK, offset } });
    rows.push(...(answer.measurements.items as ResultRow[]));
  }
  return rows;
}
