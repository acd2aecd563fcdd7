import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useMe } from '../shared/useMe.ts';

/** Says what the person's seats are, and who can help. */
export const AccessDenied = () => {
  const translate = useTranslate();
  const seats = useMe()?.seats ?? [];
  const words = seats.map((seat) => `${translate(`roles.${seat.role}`)} (${seat.positionTitle ?? seat.unitName})`);

  return (
    <>
      <PageTitle title={translate('ra.page.access_denied')} />
      <EmptyState
        title={translate('problems.denied')}
        text={
          words.length
            ? translate('problems.denied_text', { seats: words.join(', ') })
            : translate('problems.denied_none')
        }
      >
        <Typography sx={{ maxWidth: '60ch', mb: 2 }}>{translate('problems.denied_help')}</Typography>
        <Button component={Link} to="/" variant="contained">
          {translate('app.back_home')}
        </Button>
      </EmptyState>
    </>
  );
};
