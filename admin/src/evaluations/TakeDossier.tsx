import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { Alert, Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { takeJson, takePdf } from './dossierFiles.ts';
import { Section } from './Section.tsx';

/** A copy of everything, to be read and to be taken elsewhere. GDPR art. 15 and 20 */
export function TakeDossier() {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const file = translate('sheets.dossier.file');
  const taking = useMutation({ mutationFn: (take: (name: string) => Promise<void>) => take(file) });
  return (
    <Section title={translate('sheets.dossier.take')} text={translate('sheets.dossier.takeText')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="contained"
          startIcon={<PdfIcon aria-hidden />}
          disabled={taking.isPending}
          onClick={() => taking.mutate(takePdf)}
        >
          {translate('sheets.dossier.pdf')}
        </Button>
        <Button variant="outlined" disabled={taking.isPending} onClick={() => taking.mutate(takeJson)}>
          {translate('sheets.dossier.json')}
        </Button>
      </Box>
      {taking.error && <Alert severity="error">{sentence(taking.error)}</Alert>}
    </Section>
  );
}
