import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { showDay } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { Readings } from './Readings.tsx';
import { Section } from './Section.tsx';
import { type SheetRow, sheetName } from './sheetRecord.ts';

/** One of the own sheets: where it stands, until when it may be contested, who read it, and the way to it. */
export function OwnSheet({ row }: { readonly row: SheetRow }) {
  const translate = useTranslate();
  const { id, year, position, state, number, contestUntil, allowedActions } = row;
  const open = translate('sheets.dossier.openSheet');
  return (
    <Section title={`${year} · ${position.title}`}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <StateChip resource="evaluations" state={state} />
        {number > 1 && <Typography>{translate('sheets.versionNumber', { number })}</Typography>}
        <Button
          component={Link}
          to={`/evaluations/${id}`}
          variant="outlined"
          aria-label={`${open}: ${sheetName(row)} · ${translate('sheets.versionNumber', { number })}`}
        >
          {open}
        </Button>
      </Box>
      {allowedActions.includes('contest') && (
        <Typography>{translate('sheets.term.own', { day: showDay(contestUntil) })}</Typography>
      )}
      <Box>
        <Typography variant="h3" gutterBottom>
          {translate('sheets.dossier.reads')}
        </Typography>
        <Readings id={id} />
      </Box>
    </Section>
  );
}
