import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { OivDossierDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { download } from '../shared/download.ts';
import { Problem } from '../shared/Problem.tsx';
import type { PapersRecord } from './papersRecord.ts';

/** Everything together, to be kept with the act: as a file, and on paper. */
export function DossierTab({ papers: { id, report } }: { readonly papers: PapersRecord }) {
  const translate = useTranslate();
  const taking = useMutation({
    mutationFn: async () => (await ask(OivDossierDocument, { reportId: report.id })).oivDossier,
    onSuccess: (json) => download(`dossier-oiv-${report.year}.json`, json, 'application/json'),
  });
  return (
    <Stack spacing={2}>
      <Typography sx={{ maxWidth: '75ch' }}>{translate('papers.dossierText')}</Typography>
      {taking.error && (
        <Alert severity="error">
          <Problem error={taking.error} />
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="contained"
          startIcon={<DownloadIcon aria-hidden />}
          disabled={taking.isPending}
          onClick={() => taking.mutate()}
        >
          {translate('papers.download')}
        </Button>
        <Button
          component={Link}
          to={`/workingPapers/${id}/print`}
          variant="outlined"
          startIcon={<PrintIcon aria-hidden />}
        >
          {translate('papers.print')}
        </Button>
      </Box>
    </Stack>
  );
}
