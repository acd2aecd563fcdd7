import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, AlertTitle, Box, Button, Link, Paper, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { PapersOfReportDocument, ReportPageDocument } from '../generated/graphql.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver } from '../shared/useMe.ts';
import { ReportActions } from './ReportActions.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { ReportStepper } from './ReportStepper.tsx';
import { ReportText } from './ReportText.tsx';
import type { ReportRecord } from './reportRecord.ts';
import { useReportText } from './useReportText.ts';
import { YearScores } from './YearScores.tsx';

/** The Relazione on one year: where it stands, what it tells, the scores on which it rests, and what may be done with it. */
export default function ReportPage() {
  const { id = '' } = useParams();
  const asked = useAsk(ReportPageDocument, { id });
  return <Loaded asked={asked}>{(data) => <Page key={data.report.id} report={data.report as ReportRecord} />}</Loaded>;
}

function Page({ report }: { readonly report: ReportRecord }) {
  const translate = useTranslate();
  const writing = useReportText(report);
  const name = translate('report.name', { year: report.year });
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={name} />
      <Link component={RouterLink} to="/reports" sx={{ alignSelf: 'start' }}>
        ← {translate('menu.reports')}
      </Link>
      <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 2 } }}>
        <ReportStepper state={report.state} />
      </Paper>
      <Standing report={report} />
      <ReportFacts report={report} />
      <ReportActions report={report} name={name} isDirty={writing.draft.isDirty} />
      <ReportText report={report} writing={writing} />
      {report.scores && <YearScores scores={report.scores} state={report.state} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <PapersButton reportId={report.id} />
        <HistoryDrawer resource="reports" id={report.id} name={name} />
      </Box>
    </Stack>
  );
}

/** Why it came back, or why it changes no more. */
function Standing({ report: { state, reason } }: { readonly report: ReportRecord }) {
  const translate = useTranslate();
  if (state !== 'draft')
    return (
      <Alert severity="info" role="note" icon={<LockOutlined />}>
        {translate(`report.locked.${state}`)}
      </Alert>
    );
  if (reason === null) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('report.sentBack')}</AlertTitle>
      {reason}
    </Alert>
  );
}

/** The OIV's papers, for whoever may read them now. */
function PapersButton({ reportId }: { readonly reportId: string }) {
  const translate = useTranslate();
  const may = useMayEver();
  const { data } = useAsk(PapersOfReportDocument, may('read', 'workingPapers') ? { filter: { reportId } } : null);
  const [papers] = data?.workingPapers.items ?? [];
  if (!papers) return null;
  return (
    <Button component={RouterLink} to={`/workingPapers/${papers.id}`} variant="outlined">
      {translate('menu.workingPapers')}
    </Button>
  );
}
