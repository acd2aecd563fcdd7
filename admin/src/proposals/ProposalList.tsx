import { PROPOSAL_STATES } from '@albero/schema/contract';
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link, useSearchParams } from 'react-router-dom';
import { DraftVersionsDocument, ProposalsOfDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showInstant } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver } from '../shared/useMe.ts';
import { versionName } from '../versions/versionRecord.ts';
import { nameOf, type ProposalRow } from './proposalRecord.ts';

/** What the services propose for the drafts of the plan: to whoever decides, and to whoever proposed. */
export default function ProposalList() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? '';
  const version = params.get('version');
  const filter = { ...(state ? { state } : {}), ...(version ? { versionId: version } : {}) };
  const asked = useAsk(ProposalsOfDocument, { filter, page: { limit: 200, offset: 0 } });
  return (
    <>
      <Title title={translate('menu.proposals')} />
      <Typography sx={{ mb: 2, maxWidth: '75ch' }}>{translate('proposals.text')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, alignItems: 'center' }}>
        <TextField
          select
          label={translate('proposals.columns.state')}
          value={state}
          onChange={(event) =>
            setParams(
              (now) => {
                const next = new URLSearchParams(now);
                if (event.target.value) next.set('state', event.target.value);
                else next.delete('state');
                return next;
              },
              { replace: true },
            )
          }
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          sx={{ maxWidth: 260 }}
        >
          <MenuItem value="">{translate('proposals.anyState')}</MenuItem>
          {PROPOSAL_STATES.map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`states.proposals.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <Drafts />
      </Box>
      <Loaded asked={asked}>
        {({ proposals }) => <Proposals rows={proposals.items as ProposalRow[]} isFiltered={state !== ''} />}
      </Loaded>
    </>
  );
}

/** Where a service begins: the tree of each draft. */
function Drafts() {
  const translate = useTranslate();
  const may = useMayEver();
  const mayPropose = may('create', 'proposals');
  const { data } = useAsk(DraftVersionsDocument, mayPropose ? {} : null);
  if (!mayPropose || !data) return null;
  const drafts = data.plans.items.filter((version) => version.state === 'draft');
  if (drafts.length === 0)
    return (
      <Typography variant="body2" color="text.secondary">
        {translate('proposals.noDraft')}
      </Typography>
    );
  return drafts.map((version) => (
    <Button key={version.id} component={Link} to={`/plans/${version.id}`} variant="contained">
      {translate('proposals.begin', { name: versionName(version, translate) })}
    </Button>
  ));
}

function Proposals({ rows, isFiltered }: { readonly rows: readonly ProposalRow[]; readonly isFiltered: boolean }) {
  const translate = useTranslate();
  const label = (name: string) => translate(`proposals.columns.${name}`);
  if (rows.length === 0)
    return (
      <EmptyState
        title={translate(isFiltered ? 'list.empty_filtered' : 'proposals.none')}
        text={isFiltered ? undefined : translate('proposals.noneText')}
      />
    );
  const columns: Column<ProposalRow>[] = [
    { label: label('about'), cell: (row) => <LinkCell to={`/proposals/${row.id}`}>{nameOf(row)}</LinkCell> },
    { label: label('kind'), cell: (row) => translate(row.objective ? 'proposals.isChange' : 'proposals.isNew') },
    { label: label('unit'), cell: (row) => row.unit.name },
    { label: label('state'), cell: (row) => <StateChip resource="proposals" state={row.state} /> },
    { label: label('version'), cell: (row) => versionName(row.planVersion, translate) },
    { label: label('by'), cell: (row) => `${row.createdByName ?? ''}, ${showInstant(row.createdAt)}` },
  ];
  return <Rows caption={translate('menu.proposals')} columns={columns} records={rows} />;
}
