import BackIcon from '@mui/icons-material/ArrowBackOutlined';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { keptSearch } from './asked.ts';

/** Up to the whole body, with the same choices. */
export function BackToOverview() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  return (
    <Box>
      <Button
        component={Link}
        to={{ pathname: '/results', search: keptSearch(params) }}
        startIcon={<BackIcon aria-hidden />}
      >
        {translate('results.back')}
      </Button>
    </Box>
  );
}
