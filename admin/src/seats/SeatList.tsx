import { useTranslate } from 'ra-core';
import type { SeatRowFragment } from '../generated/graphql.ts';
import { showDay } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { OfficeList } from '../shared/OfficeList.tsx';
import type { Column } from '../shared/Rows.tsx';

export default function SeatList() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.seats.fields.${field}`);
  const columns: readonly Column<SeatRowFragment>[] = [
    { label: label('personId'), cell: ({ id, person }) => <LinkCell to={`/seats/${id}`}>{person.name}</LinkCell> },
    { label: label('role'), cell: ({ role }) => translate(`roles.${role}`) },
    {
      label: label('kind'),
      cell: ({ kind, originPersonName: name }) =>
        name ? `${translate(`seats.kinds.${kind}`)}, ${translate('seats.on_behalf', { name })}` : '',
    },
    {
      label: label('unitId'),
      cell: ({ unit, position }) => (position ? `${position.title}, ${unit.name}` : unit.name),
    },
    { label: label('validFrom'), cell: ({ validFrom }) => showDay(validFrom) },
    { label: label('validTo'), cell: ({ validTo }) => showDay(validTo) || translate('seats.open_ended') },
  ];
  return <OfficeList columns={columns} searchable={false} newLabel={translate('seats.new')} />;
}
