import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';

export const NotFound = () => {
  const translate = useTranslate();
  return (
    <>
      <PageTitle title={translate('ra.page.not_found')} />
      <EmptyState title={translate('problems.not_found')} text={translate('problems.not_found_text')}>
        <Button component={Link} to="/" variant="contained">
          {translate('app.back_home')}
        </Button>
      </EmptyState>
    </>
  );
};
