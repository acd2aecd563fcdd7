import { Box } from '@mui/material';
import { bulletOf } from './bullet.ts';

type Measured = Parameters<typeof bulletOf>[0];

/** The value as a bar, the target as a mark across it, and the side on which the value should be a shade lighter. */
export function BulletBar({ measured }: { readonly measured: Measured }) {
  const bullet = bulletOf(measured);
  if (!bullet) return null;
  const { value, target, good } = bullet;
  return (
    <Box
      aria-hidden
      sx={(theme) => ({
        position: 'relative',
        height: 14,
        mt: 0.5,
        border: `1px solid ${theme.palette.tokens.states.quiet.border}`,
        bgcolor: theme.palette.tokens.states.quiet.ground,
      })}
    >
      {good && (
        <Box
          sx={{
            position: 'absolute',
            top: 0,
            bottom: 0,
            ...(good === 'above' ? { left: `${target}%`, right: 0 } : { left: 0, width: `${target}%` }),
            bgcolor: (theme) => theme.palette.tokens.states.done.ground,
          }}
        />
      )}
      <Box sx={{ position: 'absolute', top: 3, bottom: 3, left: 0, width: `${value}%`, bgcolor: 'primary.main' }} />
      <Box
        sx={{
          position: 'absolute',
          top: -3,
          bottom: -3,
          left: `calc(${target}% - 1.5px)`,
          width: 3,
          bgcolor: 'text.primary',
        }}
      />
    </Box>
  );
}
