import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type FormEvent, useId, useState } from 'react';
import { PickSampleDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { Problem } from '../shared/Problem.tsx';
import { useVersionChange } from '../versions/useVersionChange.ts';
import type { PapersRecord } from './papersRecord.ts';

const MOST = 60;
const USUAL = 20;

/** Draws the sample, or draws it anew; with the seed that is there a larger one begins with what was drawn already. */
export function PickSample({ papers, isDirty }: { readonly papers: PapersRecord; readonly isDirty: boolean }) {
  const translate = useTranslate();
  const id = useId();
  const [size, setSize] = useState(String(papers.sample?.values.length ?? USUAL));
  const [seed, setSeed] = useState(papers.sample?.seed ?? '');
  const drawing = useVersionChange({
    send: (input: { size: number; seed: string | null }) =>
      ask(PickSampleDocument, { input: { id: papers.id, expectedVersion: papers.version, ...input } }),
    said: 'papers.drawn',
    done: () => undefined,
  });
  const isWhole = /^\d+$/.test(size) && Number(size) >= 1 && Number(size) <= MOST;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) drawing.mutate({ size: Number(size), seed: seed.trim() || null });
  };
  return (
    <Paper variant="outlined" component="form" noValidate onSubmit={submit} aria-labelledby={id} sx={{ p: 2 }}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {translate(papers.sample ? 'papers.drawAgain' : 'papers.draw')}
      </Typography>
      {drawing.error && (
        <Alert severity="error" sx={{ mb: 2 }}>
          <Problem error={drawing.error} />
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'start' }}>
        <TextField
          label={translate('papers.size')}
          value={size}
          onChange={(event) => setSize(event.target.value)}
          error={!isWhole}
          helperText={translate('papers.sizeHelp', { most: MOST })}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          sx={{ flex: '0 1 180px' }}
        />
        <TextField
          label={translate('papers.seed')}
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
          helperText={translate('papers.seedHelp')}
          slotProps={{ htmlInput: { maxLength: 36 } }}
          sx={{ flex: '1 1 240px' }}
        />
        <Button type="submit" variant="outlined" disabled={isDirty || drawing.isPending} sx={{ mt: 1 }}>
          {translate('papers.drawIt')}
        </Button>
      </Box>
      {isDirty && <Typography color="text.secondary">{translate('papers.drawAfterSaving')}</Typography>}
    </Paper>
  );
}
