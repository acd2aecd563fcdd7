import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';

export const NotFound = () => {
  const translate = useTranslate();
  return (
    <>
      <Title title="ra.page.not_found" preferenceKey={false} />
      <EmptyState title={translate('problems.not_found')} text={translate('problems.not_found_text')}>
        <Button component={Link} to="/" variant="contained">
          {translate('app.back_home')}
        </Button>
      </EmptyState>
    </>
  );
};
