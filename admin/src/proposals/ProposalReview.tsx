import { Alert, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ChangesView } from '../individual-sets/ChangesView.tsx';
import { ObjectiveReading } from '../individual-sets/ObjectiveReading.tsx';
import { ActionBar } from '../shared/ActionBar.tsx';
import { Fact } from '../shared/Fact.tsx';
import { showDecimal } from '../shared/format.ts';
import { useUnits } from '../shared/useUnits.ts';
import { changesOf, readingOf } from './proposalChanges.ts';
import { contentOf, type ProposalRecord } from './proposalRecord.ts';

interface Props {
  readonly proposal: ProposalRecord;
  readonly name: string;
}

/** What is proposed beside what stands in the draft now, and the decision. */
export function ProposalReview({ proposal, name }: Props) {
  const translate = useTranslate();
  const { motivation } = proposal;
  return (
    <Stack spacing={2}>
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Typography variant="h2">{translate('proposals.motivation')}</Typography>
        <Typography sx={{ whiteSpace: 'pre-wrap' }}>{motivation || translate('proposals.noMotivation')}</Typography>
      </Paper>
      <Proposed proposal={proposal} />
      <ActionBar resource="proposals" record={proposal} name={name} />
    </Stack>
  );
}

function Proposed({ proposal }: { readonly proposal: ProposalRecord }) {
  const translate = useTranslate();
  const { units = [] } = useUnits();
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const { weight, unitIds } = contentOf(proposal);
  if (!proposal.currentJson)
    return (
      <>
        <Typography>{translate('proposals.allNew')}</Typography>
        <Stack direction="row" spacing={4} useFlexGap sx={{ flexWrap: 'wrap' }}>
          <Fact label={translate('objectives.weightInArea')}>
            {weight ? `${showDecimal(weight)} %` : translate('plan.noWeight')}
          </Fact>
          <Fact label={translate('objectives.unitsOf')}>{unitIds.map(unitName).join(' · ')}</Fact>
        </Stack>
        <ObjectiveReading objective={readingOf(contentOf(proposal))} />
      </>
    );
  const changes = changesOf(proposal.currentJson, proposal.contentJson, unitName);
  if (!changes || changes.count === 0) return <Alert severity="info">{translate('proposals.noChange')}</Alert>;
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }} aria-label={translate('proposals.changes')}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('proposals.changes')}
      </Typography>
      <ChangesView changes={changes} />
    </Paper>
  );
}
