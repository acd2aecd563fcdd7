import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Alert, Box, Button, Checkbox, Link, Paper, Stack, Typography } from '@mui/material';
import { useRefresh, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { OpenComments } from '../comments/OpenComments.tsx';
import { MarkSeenDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { showDecimal, showInstant } from '../shared/format.ts';
import { isOfThePerson } from '../shared/ofThePerson.ts';
import { Substitutes } from '../shared/Substitutes.tsx';
import { ChangesView } from './ChangesView.tsx';
import { ObjectiveReading } from './ObjectiveReading.tsx';
import { SendBackDialog } from './SendBackDialog.tsx';
import { changesSince } from './setChanges.ts';
import type { SetRecord } from './setRecord.ts';
import { VersionMark } from './VersionMark.tsx';

interface Props {
  readonly set: SetRecord;
  /** null: there is nothing to choose among. */
  readonly picked: boolean | null;
  readonly pick: (on: boolean) => void;
  readonly approve: () => void;
}

/** What is open at first: everything when it is new to the reader, else what changed. */
type View = 'closed' | 'changes' | 'whole';

/** One proposal: who, since when, what changed since last seen; approved or sent back from here. */
export function SetReview({ set, picked, pick, approve }: Props) {
  const translate = useTranslate();
  const { seen } = set;
  const changes = changesSince(seen?.contentJson ?? null, set.contentJson);
  const [view, setView] = useState<View>(seen === null ? 'whole' : changes?.count ? 'changes' : 'closed');
  const [sendingBack, setSendingBack] = useState(false);
  const blocked = set.blockedActions.find(({ action }) => action === 'approve');
  const refresh = useRefresh();
  const isNews = seen === null || (changes?.count ?? 0) > 0;
  const markSeen = () => {
    setView('closed');
    // A mark that does not arrive costs nothing but seeing the same changes again.
    ask(MarkSeenDocument, { id: set.id }).then(refresh, () => undefined);
  };
  const look = (next: View) => setView((now) => (now === next ? 'closed' : next));
  return (
    <Paper variant="outlined" component="section" aria-label={set.position.title} sx={{ p: { xs: 1.5, sm: 2 } }}>
      <Stack spacing={1.5}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          {picked !== null && set.allowedActions.includes('approve') && (
            <Checkbox
              checked={picked}
              onChange={(_, on) => pick(on)}
              slotProps={{ input: { 'aria-label': translate('sets.pick', { name: set.position.title }) } }}
              sx={{ mt: -0.75, ml: -1 }}
            />
          )}
          <Heading set={set} />
        </Box>
        <OpenComments count={set.openComments} />
        <Typography sx={{ fontWeight: 600 }}>{newsOf(seen !== null, changes?.count ?? 0, translate)}</Typography>
        {blocked && (
          <Alert severity="info">
            {translate('actions.approve')}:{' '}
            {translate('actions.why_not', { reason: translate(`reasons.${blocked.reason}`) })}
            {isOfThePerson(blocked.reason) && <Substitutes resource="individualSets" id={set.id} action="approve" />}
          </Alert>
        )}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {set.allowedActions.includes('approve') && (
            <Button variant="contained" onClick={approve}>
              {translate('actions.approve')}
            </Button>
          )}
          {set.allowedActions.includes('sendBack') && (
            <Button variant="outlined" onClick={() => setSendingBack(true)}>
              {translate('sets.sendBack')}
            </Button>
          )}
          {changes !== null && changes.count > 0 && (
            <Toggle isOpen={view === 'changes'} label="sets.showChanges" toggle={() => look('changes')} />
          )}
          <Toggle isOpen={view === 'whole'} label="sets.showWhole" toggle={() => look('whole')} />
          {isNews && <Button onClick={markSeen}>{translate('sets.markSeen')}</Button>}
        </Box>
        {view === 'changes' && changes && <ChangesView changes={changes} />}
        {view === 'whole' &&
          set.objectives.map((objective) => <ObjectiveReading key={objective.id} objective={objective} />)}
      </Stack>
      {sendingBack && <SendBackDialog set={set} close={() => setSendingBack(false)} />}
    </Paper>
  );
}

function Heading({ set }: { readonly set: SetRecord }) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h2">
        <Link component={RouterLink} to={`/individualSets/${set.id}`} color="text.primary">
          {set.position.title}
        </Link>
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {translate('sets.submittedBy', { name: set.submittedByName ?? '', when: showInstant(set.submittedAt) })} ·{' '}
        {translate('sets.size', { smart_count: set.objectives.length })} ·{' '}
        {translate('plan.totalWeight', { weight: showDecimal(set.totalWeight) })}
      </Typography>
      <VersionMark version={set.planVersion} />
    </Box>
  );
}

interface ToggleProps {
  readonly isOpen: boolean;
  readonly label: string;
  readonly toggle: () => void;
}

function Toggle({ isOpen, label, toggle }: ToggleProps) {
  const translate = useTranslate();
  return (
    <Button onClick={toggle} aria-expanded={isOpen} startIcon={isOpen ? <ExpandLess /> : <ExpandMore />}>
      {translate(label)}
    </Button>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

const newsOf = (wasSeen: boolean, count: number, translate: Translate): string => {
  if (!wasSeen) return translate('sets.neverSeen');
  return count === 0 ? translate('sets.noChanges') : translate('sets.changes', { smart_count: count });
};
