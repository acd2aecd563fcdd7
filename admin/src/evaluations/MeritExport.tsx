import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { ExportMeritDocument, SheetRowsDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { download } from '../shared/download.ts';
import { Problem } from '../shared/Problem.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { meritCsv } from './meritCsv.ts';
import { Section } from './Section.tsx';
import type { SheetRow } from './sheetRecord.ts';
import { areAllFinal, type YearChoice } from './sheetTabs.ts';

/** What HR pays by: only once every sheet is definitive, which none is before the Relazione is validated. */
export function MeritExport({ year }: { readonly year: YearChoice }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const rows = useAsk(SheetRowsDocument, { filter: { planId: year.planId }, page: { limit: 200, offset: 0 } });
  const exporting = useMutation({
    mutationFn: async () => (await ask(ExportMeritDocument, { input: { planId: year.planId } })).exportMerit,
    onSuccess: (merit) => {
      download(translate('sheets.merit.file', { year: merit.year }), meritCsv(merit.rows, translate), CSV);
      notify('sheets.merit.done', { type: 'success', messageArgs: { smart_count: merit.rows.length } });
      return queries.invalidateQueries();
    },
  });
  const items = (rows.data?.evaluations.items ?? []) as SheetRow[];
  const isBlocked = rows.data !== undefined && !areAllFinal(items);
  return (
    <Section title={translate('sheets.merit.title')} text={translate('sheets.merit.text')}>
      <Box>
        <Button
          variant="contained"
          startIcon={<DownloadIcon aria-hidden />}
          disabled={!rows.data || isBlocked || exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {translate('sheets.merit.button')}
        </Button>
      </Box>
      {isBlocked && (
        <Typography color="text.secondary">
          {translate('sheets.merit.blocked', { reason: translate('reasons.SHEETS_NOT_FINAL') })}
        </Typography>
      )}
      {exporting.error && (
        <Alert severity="error">
          <Problem error={exporting.error} />
        </Alert>
      )}
    </Section>
  );
}

const CSV = 'text/csv;charset=utf-8';
