import { Alert, AlertTitle, Box, Link, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ProposalPageDocument } from '../generated/graphql.ts';
import { Fact } from '../shared/Fact.tsx';
import { showInstant } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { versionName } from '../versions/versionRecord.ts';
import { ProposalEditing } from './ProposalEditing.tsx';
import { ProposalReview } from './ProposalReview.tsx';
import { nameOf, type ProposalRecord } from './proposalRecord.ts';

/** One proposal: a form for whoever may still write it, else what it would change, and the decision. */
export default function ProposalPage() {
  const { id = '' } = useParams();
  const asked = useAsk(ProposalPageDocument, { id });
  return <Loaded asked={asked}>{(data) => <Page proposal={data.proposal as ProposalRecord} />}</Loaded>;
}

function Page({ proposal }: { readonly proposal: ProposalRecord }) {
  const translate = useTranslate();
  const name = nameOf(proposal);
  const mayEdit = proposal.allowedActions.includes('update');
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={translate(proposal.objective ? 'proposals.titleChange' : 'proposals.titleNew', { name })} />
      <Link component={RouterLink} to="/proposals" sx={{ alignSelf: 'start' }}>
        ← {translate('menu.proposals')}
      </Link>
      <Facts proposal={proposal} />
      {proposal.state === 'returned' && (
        <Alert severity="warning">
          <AlertTitle>
            {translate('sets.returnedBy', {
              name: proposal.decidedByName ?? '',
              when: showInstant(proposal.decidedAt),
            })}
          </AlertTitle>
          {proposal.reason}
        </Alert>
      )}
      {proposal.changedMeanwhile && <Alert severity="warning">{translate('proposals.changedMeanwhile')}</Alert>}
      {mayEdit ? (
        <ProposalEditing key={proposal.id} proposal={proposal} name={name} />
      ) : (
        <ProposalReview proposal={proposal} name={name} />
      )}
      <Box>
        <HistoryDrawer resource="proposals" id={proposal.id} name={name} />
      </Box>
    </Stack>
  );
}

function Facts({ proposal }: { readonly proposal: ProposalRecord }) {
  const translate = useTranslate();
  const { unit, area, objective, planVersion, createdByName, createdAt, decidedByName, decidedAt, state } = proposal;
  const label = (key: string) => translate(`proposals.columns.${key}`);
  const nodeId = objective?.id ?? area.id;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' }}>
      <Fact label={label('state')}>
        <StateChip resource="proposals" state={state} />
      </Fact>
      <Fact label={label('unit')}>{unit.name}</Fact>
      <Fact label={label('area')}>
        <Link component={RouterLink} to={`/plans/${planVersion.id}?node=${nodeId}`}>
          {area.code} {area.title}
        </Link>
      </Fact>
      <Fact label={label('version')}>
        <Link component={RouterLink} to={`/versions/${planVersion.id}`}>
          {versionName(planVersion, translate)}
        </Link>
      </Fact>
      <Fact label={label('by')}>
        {createdByName}, {showInstant(createdAt)}
      </Fact>
      {decidedByName && state === 'approved' && (
        <Fact label={label('decided')}>
          {decidedByName}, {showInstant(decidedAt)}
        </Fact>
      )}
    </Box>
  );
}
