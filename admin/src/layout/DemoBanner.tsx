import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';

/** Every page of a demo says that it is one. */
export const DemoBanner = () => {
  const translate = useTranslate();
  return (
    <Box
      component="aside"
      aria-label={translate('app.demo_label')}
      sx={(theme) => ({
        backgroundColor: theme.palette.tokens.demo.ground,
        color: theme.palette.tokens.demo.text,
        px: 2,
        py: 0.5,
        fontSize: '0.9375rem',
        fontWeight: 600,
        textAlign: 'center',
      })}
    >
      {translate('app.demo')}
    </Box>
  );
};
