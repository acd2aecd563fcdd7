import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useMe } from '../shared/useMe.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { UserMenu } from './UserMenu.tsx';

/** The slim header of `.italia`: the body's name, then the product's. */
export const Header = ({ onMenu }: { readonly onMenu: () => void }) => {
  const translate = useTranslate();
  const who = useMe();

  return (
    <Box
      component="header"
      sx={(theme) => ({
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: { xs: 1, md: 2 },
        minHeight: 56,
        backgroundColor: theme.palette.tokens.header,
        color: theme.palette.tokens.onHeader,
      })}
    >
      <IconButton
        color="inherit"
        aria-label={translate('ra.action.open_menu')}
        onClick={onMenu}
        sx={{ display: { md: 'none' } }}
      >
        <MenuIcon />
      </IconButton>
      <Box component={Link} to="/" sx={{ flexGrow: 1, minWidth: 0, color: 'inherit', textDecoration: 'none', py: 0.5 }}>
        <Typography noWrap sx={{ fontSize: '0.875rem', lineHeight: 1.2 }}>
          {who?.organisation ?? ' '}
        </Typography>
        <Typography noWrap sx={{ fontWeight: 700, fontSize: '1.125rem', lineHeight: 1.2 }}>
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            {translate('app.name')}
          </Box>
          <Box component="span" sx={{ display: { sm: 'none' } }}>
            {translate('app.short')}
          </Box>
        </Typography>
      </Box>
      <LanguageSwitch />
      <ThemeSwitch />
      <UserMenu />
    </Box>
  );
};
