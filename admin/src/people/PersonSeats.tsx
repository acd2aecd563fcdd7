import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { PersonRowFragment } from '../generated/graphql.ts';
import { showDay } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { useMayEver } from '../shared/useMe.ts';

/** What the person may do comes from here. */
export const PersonSeats = ({ person }: { readonly person: PersonRowFragment }) => {
  const translate = useTranslate();
  const may = useMayEver();

  return (
    <Box component="section" aria-labelledby="person-seats" sx={{ mt: 3 }}>
      <Typography variant="h2" id="person-seats">
        {translate('people.seats_today')}
      </Typography>
      {person.seats.length === 0 && <Typography sx={{ my: 1 }}>{translate('people.no_seats')}</Typography>}
      <Box component="ul" sx={{ pl: 3 }}>
        {person.seats.map((seat) => (
          <li key={seat.id}>
            <LinkCell to={`/seats/${seat.id}`}>{translate(`roles.${seat.role}`)}</LinkCell>{' '}
            {seat.position?.title ?? seat.unit.name}, {translate('seats.since', { day: showDay(seat.validFrom) })}
            {seat.validTo && ` ${translate('seats.until', { day: showDay(seat.validTo) })}`}
            {seat.originPersonName && `, ${translate('seats.on_behalf', { name: seat.originPersonName })}`}
          </li>
        ))}
      </Box>
      {may('create', 'seats') && (
        <Button component={Link} to={`/seats/create?person=${person.id}`} variant="outlined">
          {translate('people.add_seat')}
        </Button>
      )}
    </Box>
  );
};
