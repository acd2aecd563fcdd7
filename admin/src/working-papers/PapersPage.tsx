import { Alert, Box, Link, Stack, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { EvidenceIndexDocument, PapersPageDocument } from '../generated/graphql.ts';
import { ActionBar } from '../shared/ActionBar.tsx';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ChecklistTab } from './ChecklistTab.tsx';
import { DossierTab } from './DossierTab.tsx';
import { EvidenceTab } from './EvidenceTab.tsx';
import { PapersStanding } from './PapersStanding.tsx';
import type { IndexedValue, PapersRecord } from './papersRecord.ts';
import { SampleTab } from './SampleTab.tsx';
import { SaveBar } from './SaveBar.tsx';
import { usePapers } from './usePapers.ts';

/** *Carte di lavoro*: what the OIV asks, what the values rest on, the sample and what was found; then the decision. */
export default function PapersPage() {
  const { id = '' } = useParams();
  const asked = useAsk(PapersPageDocument, { id });
  return (
    <Loaded asked={asked}>
      {({ workingPaper }) => <WithIndex key={workingPaper.id} papers={workingPaper as PapersRecord} />}
    </Loaded>
  );
}

function WithIndex({ papers }: { readonly papers: PapersRecord }) {
  const asked = useAsk(EvidenceIndexDocument, { planId: papers.report.planId });
  return <Loaded asked={asked}>{({ evidenceIndex }) => <Page papers={papers} values={evidenceIndex.values} />}</Loaded>;
}

const TABS = ['checklist', 'evidence', 'sample', 'dossier'] as const;
type TabName = (typeof TABS)[number];

interface Props {
  readonly papers: PapersRecord;
  readonly values: readonly IndexedValue[];
}

function Page({ papers, values }: Props) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const writing = usePapers(papers);
  const tab = TABS.find((each) => each === params.get('tab')) ?? 'checklist';
  const name = translate('papers.name', { year: papers.report.year });
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={name} />
      <Link component={RouterLink} to={`/reports/${papers.reportId}`} sx={{ alignSelf: 'start' }}>
        ← {translate('report.name', { year: papers.report.year })}
      </Link>
      <PapersStanding papers={papers} form={writing.form} />
      <Decision papers={papers} isDirty={writing.draft.isDirty} />
      <Tabs
        value={tab}
        onChange={(_event, next: TabName) => setParams({ tab: next }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={name}
      >
        {TABS.map((each) => (
          <Tab
            key={each}
            value={each}
            label={translate(`papers.tabs.${each}`)}
            id={`tab-${each}`}
            aria-controls="panel"
          />
        ))}
      </Tabs>
      <Box id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'checklist' && <ChecklistTab papers={papers} writing={writing} />}
        {tab === 'evidence' && <EvidenceTab values={values} />}
        {tab === 'sample' && <SampleTab papers={papers} values={values} writing={writing} />}
        {tab === 'dossier' && <DossierTab papers={papers} />}
      </Box>
      {(tab === 'checklist' || tab === 'sample') && <SaveBar papers={papers} writing={writing} />}
      <Box>
        <HistoryDrawer resource="workingPapers" id={papers.id} name={name} />
      </Box>
    </Stack>
  );
}

/** Validate or send back: what was typed is saved first, since the conclusion rests on it. */
function Decision({ papers: { report }, isDirty }: { readonly papers: PapersRecord; readonly isDirty: boolean }) {
  const translate = useTranslate();
  if (isDirty && report.allowedActions.length > 0)
    return (
      <Alert severity="info" role="note">
        {translate('papers.saveFirst')}
      </Alert>
    );
  return <ActionBar resource="reports" record={report} name={translate('report.name', { year: report.year })} />;
}
