import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { CreateReportDocument, ReportedPlansDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { Problem } from '../shared/Problem.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useVersionChange } from '../versions/useVersionChange.ts';
import { type ReportRow, unreported } from './reportRecord.ts';

/** One button for each year on which nobody has begun to write; the server says whether there is something to tell. */
export function BeginReport({ reports }: { readonly reports: readonly ReportRow[] }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { data } = useAsk(ReportedPlansDocument, { page: { limit: 200, offset: 0 } });
  const beginning = useVersionChange({
    send: ({ planId }: { planId: string; year: number }) => ask(CreateReportDocument, { input: { planId } }),
    said: 'report.begun',
    done: ({ createReport }) => navigate(`/reports/${createReport.id}`),
  });
  const plans = unreported(data?.plans.items ?? [], reports);
  if (plans.length === 0) return null;
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {plans.map(({ planId, year }, nth) => (
          <Button
            key={planId}
            variant={nth === 0 ? 'contained' : 'outlined'}
            disabled={beginning.isPending}
            onClick={() => beginning.mutate({ planId, year })}
          >
            {translate('report.begin', { year })}
          </Button>
        ))}
      </Box>
      {beginning.error && (
        <Alert severity="error" sx={{ mt: 1 }}>
          <Problem error={beginning.error} />
        </Alert>
      )}
    </Box>
  );
}
