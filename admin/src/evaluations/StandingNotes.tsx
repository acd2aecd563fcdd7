import LockIcon from '@mui/icons-material/LockOutlined';
import PendingIcon from '@mui/icons-material/PendingOutlined';
import { Alert, AlertTitle } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDay, showInstant } from '../shared/format.ts';
import { useMe } from '../shared/useMe.ts';
import type { SheetRecord } from './sheetRecord.ts';
import { type Standing, standingOf, termOf } from './standing.ts';

interface Props {
  readonly sheet: SheetRecord;
}

/** What these figures are, and what holds the sheet up: said before anything else. */
export const StandingNotes = ({ sheet }: Props) => (
  <>
    <Figures sheet={sheet} />
    <Term sheet={sheet} />
    <SentBack sheet={sheet} />
    <Changed sheet={sheet} />
  </>
);

const MOVING: readonly Standing[] = ['provisional', 'awaiting', 'noResults'];

function Figures({ sheet }: Props) {
  const translate = useTranslate();
  const standing = standingOf(sheet);
  const isMoving = MOVING.includes(standing);
  return (
    <Alert
      role="note"
      severity={isMoving ? 'warning' : 'info'}
      icon={isMoving ? <PendingIcon aria-hidden /> : <LockIcon aria-hidden />}
    >
      <AlertTitle>{translate(`sheets.standing.${standing}`)}</AlertTitle>
      {translate(`sheets.standingText.${standing}`, {
        when: showInstant(sheet.notifiedAt),
        on: showInstant(sheet.finalisedAt),
      })}
    </Alert>
  );
}

/** To whom it concerns the day is told with what it means. */
function Term({ sheet }: Props) {
  const translate = useTranslate();
  const today = useMe()?.today;
  const term = today ? termOf(sheet, today) : null;
  if (!term) return null;
  const word = `sheets.term.${term.isOver ? 'over' : sheet.isOwn ? 'own' : 'running'}`;
  return (
    <Alert role="note" severity="info">
      {translate(word, { day: showDay(term.day) })}
    </Alert>
  );
}

/** Why it came back to whoever works on it again. */
function SentBack({ sheet }: Props) {
  const translate = useTranslate();
  const isBack = sheet.reason && (sheet.state === 'open' || sheet.state === 'selfAssessed');
  if (!isBack) return null;
  return (
    <Alert role="note" severity="warning" sx={{ whiteSpace: 'pre-wrap' }}>
      <AlertTitle>{translate('sheets.sentBack')}</AlertTitle>
      {sheet.reason}
    </Alert>
  );
}

function Changed({ sheet }: Props) {
  const translate = useTranslate();
  if (!sheet.resultsChanged) return null;
  return (
    <Alert role="note" severity="error">
      <AlertTitle>{translate('sheets.resultsChanged')}</AlertTitle>
      {translate('sheets.resultsChangedText')}
    </Alert>
  );
}
