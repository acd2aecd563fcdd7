import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { showInstant } from '../shared/format.ts';
import { Section } from './Section.tsx';
import type { SheetRecord } from './sheetRecord.ts';
import { Records } from './Talks.tsx';

/** Why it was contested, what was said before the conciliation body, what it decided. */
export function Conciliation({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const { contestedAt, contestReason, conciliation, personName } = sheet;
  if (!contestedAt) return null;
  return (
    <Section title={translate('sheets.conciliation')}>
      <Box>
        <Typography variant="h3">
          {translate('sheets.contestedBy', { name: personName, when: showInstant(contestedAt) })}
        </Typography>
        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{contestReason}</Typography>
      </Box>
      {conciliation.length > 0 && (
        <Box>
          <Typography variant="h3" gutterBottom>
            {translate('sheets.hearings')}
          </Typography>
          <Records records={conciliation} />
        </Box>
      )}
      <Outcome sheet={sheet} />
      <OtherVersion sheet={sheet} />
    </Section>
  );
}

function Outcome({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const { state, outcome, outcomeReason, decidedByName, decidedAt } = sheet;
  if (!outcome) return state === 'replaced' ? null : <Waiting state={state} />;
  return (
    <Alert role="note" severity="info" sx={{ whiteSpace: 'pre-wrap' }}>
      <AlertTitle>{translate(`sheets.outcome.${outcome}`)}</AlertTitle>
      {outcomeReason}
      <Typography variant="body2" sx={{ mt: 1 }}>
        {translate('sheets.decidedBy', { name: decidedByName ?? '', when: showInstant(decidedAt) })}
      </Typography>
    </Alert>
  );
}

const Waiting = ({ state }: { readonly state: string }) => {
  const translate = useTranslate();
  return (
    <Typography color="text.secondary">
      {translate(state === 'contested' ? 'sheets.waitsAdmission' : 'sheets.waitsDecision')}
    </Typography>
  );
};

/** A conciliation that changes a sheet leaves two versions: each leads to both. */
function OtherVersion({ sheet: { id, replacesId, replacedById, number } }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const other = replacedById ?? replacesId;
  if (!other) return null;
  const newer = replacedById ?? id;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button component={Link} to={`/evaluations/${other}`} variant="outlined">
        {translate(replacedById ? 'sheets.toNewer' : 'sheets.toFormer', {
          number: replacedById ? number + 1 : number - 1,
        })}
      </Button>
      <Button component={Link} to={`/evaluations/${newer}/versions`} variant="outlined">
        {translate('sheets.besideEachOther')}
      </Button>
    </Box>
  );
}
