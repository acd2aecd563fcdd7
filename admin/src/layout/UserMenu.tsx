import PersonIcon from '@mui/icons-material/AccountCircleOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import SignOutIcon from '@mui/icons-material/LogoutOutlined';
import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useLogout, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useMe } from '../shared/useMe.ts';

export const UserMenu = () => {
  const translate = useTranslate();
  const signOut = useLogout();
  const who = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const name = who?.name ?? '';
  const others = [...new Set(who?.seats.flatMap(({ onBehalfOfName }) => onBehalfOfName ?? []))].join(', ');
  const onBehalf = others && translate('seats.on_behalf', { name: others });

  return (
    <>
      <Button
        color="inherit"
        startIcon={<PersonIcon />}
        aria-label={translate('app.user_menu', { name: [name, onBehalf].filter(Boolean).join(' ') })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 44, px: 1, '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 }, ml: 0 } }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {name}{' '}
          {onBehalf && (
            <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', lineHeight: 1.2 }}>
              {onBehalf}
            </Box>
          )}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem component={Link} to="/password" onClick={close}>
          <ListItemIcon>
            <KeyIcon />
          </ListItemIcon>
          <ListItemText>{translate('password.change')}</ListItemText>
        </MenuItem>
        <MenuItem component={Link} to="/notifiche" onClick={close}>
          <ListItemIcon>
            <NotificationsIcon />
          </ListItemIcon>
          <ListItemText>{translate('notifications.title')}</ListItemText>
        </MenuItem>
        <MenuItem onClick={() => signOut()}>
          <ListItemIcon>
            <SignOutIcon />
          </ListItemIcon>
          <ListItemText>{translate('ra.auth.logout')}</ListItemText>
        </MenuItem>
      </Menu>
    </>
  );
};
