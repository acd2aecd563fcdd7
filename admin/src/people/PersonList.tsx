import { useTranslate } from 'ra-core';
import type { PersonRowFragment } from '../generated/graphql.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { OfficeList } from '../shared/OfficeList.tsx';
import type { Column } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';

export default function PersonList() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.people.fields.${field}`);
  const seatWords = ({ seats }: PersonRowFragment) =>
    seats.map((seat) => `${translate(`roles.${seat.role}`)} (${seat.position?.title ?? seat.unit.name})`).join('; ');
  const columns: readonly Column<PersonRowFragment>[] = [
    { label: label('name'), sortBy: 'name', cell: ({ id, name }) => <LinkCell to={`/people/${id}`}>{name}</LinkCell> },
    { label: label('username'), sortBy: 'username', cell: ({ username }) => username },
    { label: label('seats'), cell: (person) => seatWords(person) || translate('people.no_seats') },
    {
      label: label('disabled'),
      cell: ({ disabled, hasPassword }) => (
        <StateChip resource="people" state={disabled ? 'disabled' : hasPassword ? 'active' : 'waiting'} />
      ),
    },
  ];
  return <OfficeList columns={columns} newLabel={translate('people.new')} />;
}
