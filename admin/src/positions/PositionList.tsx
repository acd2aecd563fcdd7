import { useTranslate } from 'ra-core';
import type { PositionRowFragment } from '../generated/graphql.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { OfficeList } from '../shared/OfficeList.tsx';
import type { Column } from '../shared/Rows.tsx';

export default function PositionList() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.positions.fields.${field}`);
  const columns: readonly Column<PositionRowFragment>[] = [
    {
      label: label('title'),
      sortBy: 'title',
      cell: ({ id, title }) => <LinkCell to={`/positions/${id}`}>{title}</LinkCell>,
    },
    { label: label('code'), sortBy: 'code', cell: ({ code }) => code },
    { label: label('unitId'), cell: ({ unit }) => unit.name },
  ];
  return <OfficeList columns={columns} newLabel={translate('positions.new')} />;
}
