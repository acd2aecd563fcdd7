import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

/** The first cell of a row: a real link, which can be opened in another tab and reached with the Tab key. */
export const LinkCell = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <Link component={RouterLink} to={to} sx={{ fontWeight: 600 }}>
    {children}
  </Link>
);
