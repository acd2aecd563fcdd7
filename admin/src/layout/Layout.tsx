import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { LoadingState } from '../shared/LoadingState.tsx';
import { useMe } from '../shared/useMe.ts';
import { DemoBanner } from './DemoBanner.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { Menu } from './Menu.tsx';
import { SkipLink } from './SkipLink.tsx';

const MENU_WIDTH = 240;

/** Header, menu and page. The page's heading is written by react-admin's <Title> into the h1. */
export const Layout = ({ children }: { readonly children?: ReactNode }) => {
  const who = useMe();
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  useFocusOnArrival(pathname);

  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      <Header onMenu={() => setMenuOpen(true)} />
      {who?.demo && <DemoBanner />}
      <Box sx={{ display: 'flex', flexGrow: 1, minWidth: 0 }}>
        <SideMenu open={menuOpen} close={() => setMenuOpen(false)} />
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          aria-labelledby="react-admin-title"
          sx={{ flexGrow: 1, minWidth: 0, px: { xs: 1.5, sm: 2, md: 3 }, py: 2, outline: 'none' }}
        >
          <PageHeading />
          <ErrorBoundary at={pathname}>
            <Suspense fallback={<LoadingState />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </Box>
  );
};

/** Whoever follows a link by ear or by keyboard arrives in the page, not back at the top of the window. */
function useFocusOnArrival(pathname: string): void {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const focused = document.activeElement;
    if (focused && focused !== document.body && !focused.closest('nav')) return;
    document.getElementById('main-content')?.focus({ preventScroll: true });
  }, [pathname]);
}

const SideMenu = ({ open, close }: { readonly open: boolean; readonly close: () => void }) => {
  const translate = useTranslate();
  return (
    <>
      <Box
        sx={{
          display: { xs: 'none', md: 'block' },
          width: MENU_WIDTH,
          flexShrink: 0,
          borderRight: 1,
          borderColor: 'divider',
          backgroundColor: 'background.paper',
        }}
      >
        <Menu />
      </Box>
      <Drawer
        open={open}
        onClose={close}
        sx={{ display: { md: 'none' } }}
        slotProps={{ paper: { sx: { width: MENU_WIDTH + 40 }, 'aria-label': translate('app.main_menu') } }}
      >
        <Menu onGo={close} />
      </Drawer>
    </>
  );
};

/** The one h1 of the page; the window's title follows it. */
const PageHeading = () => {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const product = translate('app.short');

  useEffect(() => {
    const element = heading.current;
    if (!element) return undefined;
    const follow = () => {
      const words = element.textContent?.trim();
      document.title = words ? `${words} · ${product}` : translate('app.name');
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [product, translate]);

  return (
    <Typography ref={heading} variant="h1" id="react-admin-title" sx={{ mb: 1.5, '&:empty': { display: 'none' } }} />
  );
};
