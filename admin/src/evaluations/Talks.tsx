import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { showDay } from '../shared/format.ts';
import { RecordDialog } from './RecordDialog.tsx';
import { Section } from './Section.tsx';
import type { SheetRecord } from './sheetRecord.ts';

/** What was said within the year: an evaluation should surprise nobody. */
export function Talks({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const { interimTalks, allowedActions } = sheet;
  return (
    <Section title={translate('sheets.talks')}>
      {interimTalks.length === 0 && <Typography color="text.secondary">{translate('sheets.noTalks')}</Typography>}
      <Records records={interimTalks} />
      {allowedActions.includes('assess') && (
        <Box>
          <Button variant="outlined" onClick={() => setAdding(true)}>
            {translate('sheets.talk.add')}
          </Button>
        </Box>
      )}
      {adding && <RecordDialog sheet={sheet} kind="talk" onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface Said {
  readonly on: string;
  readonly note: string;
  readonly byName: string;
  readonly present?: string;
}

/** What was put on record: the day, who wrote it, who was there. */
export function Records({ records }: { readonly records: readonly Said[] }) {
  const translate = useTranslate();
  if (records.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5 }}>
      {records.map(({ on, note, byName, present }) => (
        <li key={`${on} ${note}`}>
          <Typography variant="body2" color="text.secondary">
            {translate('sheets.recordedBy', { day: showDay(on), name: byName })}
            {present && ` · ${translate('sheets.present', { present })}`}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note}</Typography>
        </li>
      ))}
    </Box>
  );
}
