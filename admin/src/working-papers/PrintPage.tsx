import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { OivDossierDocument, PapersPageDocument } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { PrintAlone } from '../versions/PrintAlone.tsx';
import type { Dossier } from './dossier.ts';
import { PrintedChecks, PrintedDeadlines, PrintedEvidence, PrintedRemarks, PrintedScores } from './PrintedParts.tsx';

/** The dossier on paper: read from the same document that is downloaded. */
export default function PrintPage() {
  const { id = '' } = useParams();
  const papers = useAsk(PapersPageDocument, { id });
  const reportId = papers.data?.workingPaper.reportId;
  const dossier = useAsk(OivDossierDocument, reportId ? { reportId } : null);
  const asked = papers.error ? { ...dossier, error: papers.error } : dossier;
  return (
    <Loaded asked={asked}>{({ oivDossier }) => <Page id={id} dossier={JSON.parse(oivDossier) as Dossier} />}</Loaded>
  );
}

function Page({ id, dossier }: { readonly id: string; readonly dossier: Dossier }) {
  const translate = useTranslate();
  const { year, report } = dossier;
  return (
    <Stack spacing={3} sx={{ maxWidth: 1000 }}>
      <PrintAlone />
      <Title title={translate('papers.dossierOf', { year })} />
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', '@media print': { display: 'none' } }}
      >
        <Link component={RouterLink} to={`/workingPapers/${id}?tab=dossier`}>
          ← {translate('papers.name', { year })}
        </Link>
        <Button variant="contained" onClick={() => window.print()}>
          {translate('papers.printIt')}
        </Button>
      </Box>
      <Box>
        <Typography>{translate(`papers.standing.${report.state}`)}</Typography>
        {report.conclusion && (
          <Typography sx={{ whiteSpace: 'pre-wrap', mt: 1 }}>
            <strong>{translate('report.fields.conclusion')}:</strong> {report.conclusion}
          </Typography>
        )}
      </Box>
      <PrintedScores dossier={dossier} />
      <PrintedChecks dossier={dossier} />
      <PrintedEvidence dossier={dossier} />
      <PrintedRemarks dossier={dossier} />
      <PrintedDeadlines dossier={dossier} />
    </Stack>
  );
}
