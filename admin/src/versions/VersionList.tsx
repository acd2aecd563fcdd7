import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link } from 'react-router-dom';
import { VersionListDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDay } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { type VersionRow, versionName } from './versionRecord.ts';

/** Every version of every year's plan: which one holds, which one is being prepared, and by which act. */
export default function VersionList() {
  const translate = useTranslate();
  const asked = useAsk(VersionListDocument, { page: { limit: 100, offset: 0 } });
  return (
    <>
      <Title title={translate('menu.versions')} />
      <Loaded asked={asked}>{({ plans }) => <Versions versions={newestFirst(plans.items as VersionRow[])} />}</Loaded>
    </>
  );
}

function Versions({ versions }: { readonly versions: readonly VersionRow[] }) {
  const translate = useTranslate();
  const columns = useColumns();
  const [newest, before] = versions;
  if (!newest) return <EmptyState title={translate('plan.none')} text={translate('plan.noneText')} />;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <Typography sx={{ flex: '1 1 320px', maxWidth: '75ch' }}>{translate('versions.text')}</Typography>
        {before && (
          <Button component={Link} to={`/versions/compare?from=${before.id}&to=${newest.id}`} variant="outlined">
            {translate('versions.compareTwo')}
          </Button>
        )}
      </Box>
      <Rows caption={translate('menu.versions')} columns={columns} records={versions} />
    </>
  );
}

function useColumns(): Column<VersionRow>[] {
  const translate = useTranslate();
  const label = (name: string) => translate(`versions.columns.${name}`);
  return [
    {
      label: label('version'),
      cell: (row) => <LinkCell to={`/versions/${row.id}`}>{versionName(row, translate)}</LinkCell>,
    },
    { label: label('title'), cell: (row) => row.title },
    { label: label('state'), cell: (row) => <StateChip resource="plans" state={row.state} /> },
    {
      label: label('act'),
      cell: (row) =>
        row.adoptionAct &&
        translate('versions.actOf', {
          act: row.adoptionAct,
          body: row.adoptionBody ?? '',
          day: showDay(row.adoptionDate),
        }),
    },
    { label: label('approvedBy'), cell: (row) => row.approvedByName ?? '' },
  ];
}

const newestFirst = (versions: readonly VersionRow[]): VersionRow[] =>
  [...versions].sort((a, b) => b.year - a.year || b.number - a.number);
