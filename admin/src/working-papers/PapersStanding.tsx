import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Box, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Fact } from '../shared/Fact.tsx';
import { ProgressBar } from '../shared/ProgressBar.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { checkProgress, type PapersForm, type Progress, sampleProgress } from './papersForm.ts';
import type { PapersRecord } from './papersRecord.ts';

interface Props {
  readonly papers: PapersRecord;
  readonly form: PapersForm;
}

/** How far the papers are, and whether they can still be written. */
export function PapersStanding({ papers, form }: Props) {
  const translate = useTranslate();
  const { report } = papers;
  const bar = (name: 'checklist' | 'sample', { done, total }: Progress) => (
    <ProgressBar
      label={translate(`papers.tabs.${name}`)}
      done={done}
      total={total}
      text={translate('papers.progress', { done, total })}
    />
  );
  const sample = sampleProgress(papers, form);
  return (
    <Stack spacing={2}>
      <Alert severity="info" role="note" icon={report.state === 'validated' ? <LockOutlined /> : undefined}>
        {translate(`papers.standing.${report.state}`)}
      </Alert>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))' }}>
        <Fact label={translate('report.fields.state')}>
          <StateChip resource="reports" state={report.state} />
        </Fact>
        {bar('checklist', checkProgress(papers, form))}
        {sample.total > 0 && bar('sample', sample)}
        {report.conclusion && <Fact label={translate('report.fields.conclusion')}>{report.conclusion}</Fact>}
      </Box>
    </Stack>
  );
}
