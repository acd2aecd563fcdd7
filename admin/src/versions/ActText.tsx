import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';

/** The words for the act that adopts the change, ready to be copied into it. */
export function ActText({ text }: { readonly text: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notify('actions.copied', { type: 'success' }),
      () => notify('compare.notCopied', { type: 'warning' }),
    );
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('compare.actText')}
      sx={{ p: { xs: 1.5, sm: 2 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flexGrow: 1 }}>
          {translate('compare.actText')}
        </Typography>
        <Button variant="outlined" startIcon={<CopyIcon />} onClick={() => void copy()} sx={{ displayPrint: 'none' }}>
          {translate('actions.copy')}
        </Button>
      </Box>
      <Typography lang="it" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '85ch' }}>
        {text}
      </Typography>
    </Paper>
  );
}
