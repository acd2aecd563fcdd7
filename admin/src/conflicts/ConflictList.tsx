import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { ConflictRowFragment } from '../generated/graphql.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { OfficeList } from '../shared/OfficeList.tsx';
import type { Column } from '../shared/Rows.tsx';

export default function ConflictList() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.conflicts.fields.${field}`);
  const columns: readonly Column<ConflictRowFragment>[] = [
    {
      label: label('personId'),
      sortBy: 'person',
      cell: ({ id, personName }) => <LinkCell to={`/conflicts/${id}`}>{personName}</LinkCell>,
    },
    { label: label('positionId'), sortBy: 'position', cell: ({ positionTitle }) => positionTitle },
    { label: label('reason'), cell: ({ reason }) => reason },
  ];
  return (
    <OfficeList columns={columns} searchable={false} newLabel={translate('conflicts.new')}>
      <Typography sx={{ mb: 2 }}>{translate('conflicts.text')}</Typography>
    </OfficeList>
  );
}
