import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { LIGHT_TONES, type Light } from './semaphore.ts';

interface Props {
  readonly score: string | null;
  readonly coverage: string | null;
  readonly light: Light;
}

/** A score from 0 to 100, and below it how much of it is measured. It only draws: the figures stand beside it. */
export const ScoreBar = ({ score, coverage, light }: Props) => (
  <Box aria-hidden sx={{ minWidth: 0 }}>
    <Box sx={{ ...TRACK, height: 14 }}>
      <Box sx={{ width: widthOf(score), height: '100%', background: (theme) => groundOf(theme, light) }} />
    </Box>
    <Box sx={{ ...TRACK, height: 6, mt: 0.5 }}>
      <Box sx={{ width: widthOf(coverage), height: '100%', bgcolor: 'text.secondary' }} />
    </Box>
  </Box>
);

/** For the drawing only. What is above 100 fills the bar; its figure says how far. */
const widthOf = (figure: string | null): string => `${Math.min(100, Math.max(0, Number(figure ?? 0)))}%`;

const TRACK = {
  borderRadius: 1,
  overflow: 'hidden',
  border: (theme: Theme) => `1px solid ${theme.palette.tokens.states.quiet.border}`,
  bgcolor: (theme: Theme) => theme.palette.tokens.states.quiet.ground,
} as const;

/** Each light differs from the others by its pattern too. */
export function groundOf(theme: Theme, light: Light): string {
  const { border, ground } = theme.palette.tokens.states[LIGHT_TONES[light]];
  const striped = (angle: number, width: number) =>
    `repeating-linear-gradient(${angle}deg, ${border} 0 ${width}px, ${ground} ${width}px ${width + 3}px)`;
  const looks: Readonly<Record<Light, string>> = {
    green: border,
    amber: striped(45, 7),
    red: striped(135, 4),
    none: ground,
  };
  return looks[light];
}
