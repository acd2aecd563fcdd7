import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';

/** The first stop of the Tab key. The hash of the address belongs to the router, so it moves the focus by itself. */
export const SkipLink = () => {
  const translate = useTranslate();
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.getElementById('main-content')?.focus()}
      sx={{
        position: 'absolute',
        left: 8,
        top: -80,
        zIndex: 2000,
        px: 2,
        py: 1,
        font: 'inherit',
        fontWeight: 600,
        border: 0,
        borderRadius: 1,
        backgroundColor: 'background.paper',
        color: 'primary.main',
        '&:focus': { top: 8 },
      }}
    >
      {translate('ra.navigation.skip_nav')}
    </Box>
  );
};
