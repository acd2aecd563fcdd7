import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string | undefined;
  /** The one next action. */
  readonly children?: ReactNode;
}

/** Nothing is here, why, and what one can do next. */
export const EmptyState = ({ icon, title, text, children }: EmptyStateProps) => (
  <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1, textAlign: 'center', px: 2, py: 5 }}>
    {icon && (
      <Box aria-hidden sx={{ color: 'success.main', '& svg': { fontSize: 48 } }}>
        {icon}
      </Box>
    )}
    <Typography variant="h2" component="p">
      {title}
    </Typography>
    {text && (
      <Typography color="text.secondary" sx={{ maxWidth: '60ch' }}>
        {text}
      </Typography>
    )}
    {children && <Box sx={{ mt: 1 }}>{children}</Box>}
  </Box>
);
