import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { NavLink, useLocation } from 'react-router-dom';
import { useMayEver } from '../shared/useMe.ts';
import { type MenuItem, ORGANISATION, WORK } from './menu.ts';

/** Where this person may go: real links, drawn from the table of rights. */
export const Menu = ({ onGo }: { readonly onGo?: (() => void) | undefined }) => {
  const translate = useTranslate();
  const may = useMayEver();

  return (
    <Box component="nav" aria-label={translate('app.main_menu')} onClick={onGo} sx={{ py: 1 }}>
      <MenuList heading="menu.work" items={WORK.filter((item) => item.when(may))} />
      <MenuList heading="menu.organisation" items={ORGANISATION.filter((item) => item.when(may))} />
    </Box>
  );
};

const MenuList = ({ heading, items }: { readonly heading: string; readonly items: readonly MenuItem[] }) => {
  const translate = useTranslate();
  if (items.length === 0) return null;

  return (
    <>
      <Typography
        id={heading}
        component="h2"
        variant="body2"
        sx={{ px: 2, pt: 1.5, pb: 0.5, fontWeight: 600, color: 'text.secondary' }}
      >
        {translate(heading)}
      </Typography>
      <List dense disablePadding aria-labelledby={heading}>
        {items.map((item) => (
          <MenuLink key={item.word} item={item} />
        ))}
      </List>
    </>
  );
};

const MenuLink = ({ item: { word, to, icon: Icon } }: { readonly item: MenuItem }) => {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const here = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);

  return (
    <ListItem disablePadding>
      <ListItemButton
        component={NavLink}
        to={to}
        selected={here}
        aria-current={here ? 'page' : undefined}
        sx={{
          minHeight: 44,
          borderLeft: 4,
          borderColor: here ? 'primary.main' : 'transparent',
          color: 'text.primary',
          '&.Mui-selected .MuiListItemText-primary': { fontWeight: 700 },
        }}
      >
        <ListItemIcon sx={{ minWidth: 36, color: here ? 'primary.main' : 'text.secondary' }}>
          <Icon />
        </ListItemIcon>
        <ListItemText primary={translate(`menu.${word}`)} slotProps={{ primary: { sx: { fontSize: '1rem' } } }} />
      </ListItemButton>
    </ListItem>
  );
};
