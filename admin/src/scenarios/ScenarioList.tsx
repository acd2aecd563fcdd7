import AddIcon from '@mui/icons-material/AddOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { type ScenarioRowFragment, ScenariosOfDocument } from '../generated/graphql.ts';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showInstant } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver, useMe } from '../shared/useMe.ts';
import { versionName } from '../versions/versionRecord.ts';

/** *Simulazioni*: one's own, and those that others share. */
export default function ScenarioList() {
  const translate = useTranslate();
  const who = useMe();
  const may = useMayEver();
  const isAllowed = may('read', 'scenarios');
  const asked = useAsk(ScenariosOfDocument, isAllowed ? { filter: {}, page: { limit: 200, offset: 0 } } : null);
  if (who && !isAllowed) return <AccessDenied />;
  return (
    <>
      <PageTitle title={translate('menu.scenarios')} />
      <Typography sx={{ mb: 2, maxWidth: '75ch' }}>{translate('whatIf.text')}</Typography>
      <Loaded asked={asked}>{({ scenarios }) => <Scenarios rows={scenarios.items} />}</Loaded>
    </>
  );
}

const NewButton = () => {
  const translate = useTranslate();
  return (
    <Button component={Link} to="/simulazioni/nuova" variant="contained" startIcon={<AddIcon aria-hidden />}>
      {translate('whatIf.new')}
    </Button>
  );
};

function Scenarios({ rows }: { readonly rows: readonly ScenarioRowFragment[] }) {
  const translate = useTranslate();
  const label = (name: string) => translate(`whatIf.columns.${name}`);
  if (rows.length === 0)
    return (
      <EmptyState title={translate('whatIf.none')} text={translate('whatIf.noneText')}>
        <NewButton />
      </EmptyState>
    );
  const columns: Column<ScenarioRowFragment>[] = [
    { label: label('title'), cell: (row) => <LinkCell to={`/simulazioni/${row.id}`}>{row.title}</LinkCell> },
    { label: label('plan'), cell: (row) => versionName(row.planVersion, translate) },
    { label: label('changes'), cell: (row) => row.changeCount },
    { label: label('owner'), cell: (row) => (row.isMine ? translate('whatIf.mine') : row.ownerName) },
    { label: label('state'), cell: (row) => <StateChip resource="scenarios" state={row.state} /> },
    { label: label('createdAt'), cell: (row) => showInstant(row.createdAt) },
  ];
  return (
    <>
      <Box sx={{ mb: 2 }}>
        <NewButton />
      </Box>
      <Rows caption={translate('menu.scenarios')} columns={columns} records={rows} />
    </>
  );
}
