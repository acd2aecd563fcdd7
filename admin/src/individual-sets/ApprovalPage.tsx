import { Alert, Box, Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useState } from 'react';
import { SubmittedSetsDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { Outcomes, type SetOutcome } from './Outcomes.tsx';
import { SetReview } from './SetReview.tsx';
import type { SetRecord } from './setRecord.ts';

/** *Da approvare*: what is proposed, with what changed since it was last seen; several approved at once. */
export default function ApprovalPage() {
  const translate = useTranslate();
  const asked = useAsk(SubmittedSetsDocument, {});
  const [outcomes, setOutcomes] = useState<readonly SetOutcome[]>([]);
  return (
    <Stack spacing={2}>
      <Title title={translate('menu.toApprove')} />
      <Outcomes outcomes={outcomes} close={() => setOutcomes([])} />
      <Loaded asked={asked}>
        {(data) => <Proposals sets={data.individualSets.items as SetRecord[]} told={setOutcomes} />}
      </Loaded>
    </Stack>
  );
}

interface ProposalsProps {
  readonly sets: readonly SetRecord[];
  readonly told: (outcomes: readonly SetOutcome[]) => void;
}

function Proposals({ sets, told }: ProposalsProps) {
  const translate = useTranslate();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [approving, setApproving] = useState<readonly SetRecord[]>([]);
  const mine = sets.filter((set) => set.allowedActions.includes('approve'));
  const chosen = mine.filter((set) => picked.has(set.id));
  const isPartly = chosen.length > 0 && chosen.length < mine.length;
  if (sets.length === 0)
    return <EmptyState title={translate('sets.nothingToApprove')} text={translate('sets.nothingToApproveText')} />;

  const pick = (id: string, on: boolean) =>
    setPicked((now) => new Set(on ? [...now, id] : [...now].filter((each) => each !== id)));
  return (
    <>
      {mine.length === 0 && <Alert severity="info">{translate('sets.noneYours')}</Alert>}
      {mine.length > 1 && (
        <Box sx={BAR}>
          <FormControlLabel
            control={
              <Checkbox
                checked={chosen.length === mine.length}
                indeterminate={isPartly}
                onChange={(_, on) => setPicked(new Set(on ? mine.map((set) => set.id) : []))}
                slotProps={{ input: { ref: markPartly(isPartly) } }}
              />
            }
            label={translate('sets.pickAll')}
          />
          <Button variant="contained" disabled={chosen.length === 0} onClick={() => setApproving(chosen)}>
            {chosen.length === 0
              ? translate('sets.approveNone')
              : translate('sets.approvePicked', { smart_count: chosen.length })}
          </Button>
        </Box>
      )}
      {sets.map((set) => (
        <SetReview
          key={`${set.id} ${set.version}`}
          set={set}
          picked={mine.length > 1 ? picked.has(set.id) : null}
          pick={(on) => pick(set.id, on)}
          approve={() => setApproving([set])}
        />
      ))}
      {approving.length > 0 && (
        <ApproveDialog
          sets={approving}
          close={() => setApproving([])}
          done={(outcomes) => {
            setApproving([]);
            setPicked(new Set());
            told(outcomes);
          }}
        />
      )}
    </>
  );
}

/** MUI's own `indeterminate` only says so in ARIA, against the real state of the box: this makes it real. */
const markPartly = (isPartly: boolean) => (box: HTMLInputElement | null) => {
  if (box) box.indeterminate = isPartly;
};

const BAR = {
  position: 'sticky',
  top: 0,
  zIndex: 5,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 2,
  alignItems: 'center',
  py: 0.5,
  bgcolor: 'background.default',
};
