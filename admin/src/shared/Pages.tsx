import Box from '@mui/material/Box';
import Pagination from '@mui/material/Pagination';
import Typography from '@mui/material/Typography';
import { useListContext, useTranslate } from 'ra-core';

/** How many there are, and the way to the other pages when there are any. */
export const Pages = () => {
  const translate = useTranslate();
  const { total = 0, page, perPage, setPage } = useListContext();
  const pages = Math.ceil(total / perPage);

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 2 }}>
      <Typography role="status" color="text.secondary">
        {translate('list.total', { smart_count: total })}
      </Typography>
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_, next) => setPage(next)}
          aria-label={translate('list.pages')}
          getItemAriaLabel={(type, number) =>
            translate(type === 'page' ? 'ra.navigation.page' : `ra.navigation.${type}`, { page: number ?? '' })
          }
        />
      )}
    </Box>
  );
};
