import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { type ReactNode, useEffect } from 'react';
import { DemoBanner } from '../layout/DemoBanner.tsx';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { ThemeSwitch } from '../layout/ThemeSwitch.tsx';

interface SignInFrameProps {
  readonly title: string;
  readonly organisation?: string | null | undefined;
  readonly demo?: boolean | undefined;
  readonly children: ReactNode;
}

/** The pages that are seen before signing in. */
export const SignInFrame = ({ title, organisation, demo, children }: SignInFrameProps) => {
  const translate = useTranslate();
  useEffect(() => {
    document.title = `${title} · ${translate('app.name')}`;
  }, [title, translate]);

  return (
    <Box sx={{ minHeight: '100vh' }}>
      <Box
        component="header"
        sx={(theme) => ({
          display: 'flex',
          alignItems: 'center',
          px: 2,
          minHeight: 56,
          backgroundColor: theme.palette.tokens.header,
          color: theme.palette.tokens.onHeader,
        })}
      >
        <Box sx={{ flexGrow: 1, minWidth: 0 }}>
          <Typography noWrap sx={{ fontSize: '0.875rem', lineHeight: 1.2 }}>
            {organisation ?? ' '}
          </Typography>
          <Typography noWrap sx={{ fontWeight: 700, fontSize: '1.125rem', lineHeight: 1.2 }}>
            {translate('app.name')}
          </Typography>
        </Box>
        <LanguageSwitch />
        <ThemeSwitch />
      </Box>
      {demo && <DemoBanner />}
      <Box
        component="main"
        sx={{ display: 'grid', justifyItems: 'center', px: { xs: 1.5, sm: 2 }, py: { xs: 2, sm: 4 } }}
      >
        <Paper variant="outlined" sx={{ width: '100%', maxWidth: 880, p: { xs: 2, sm: 4 } }}>
          <Typography variant="h1" sx={{ mb: 2 }}>
            {title}
          </Typography>
          {children}
        </Paper>
      </Box>
    </Box>
  );
};
