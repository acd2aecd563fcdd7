import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { type Stage, type Sum, stagesOf } from './completeness.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly sum: Sum;
}

/** How far the values are in their review: one bar, its parts in words below it, so that no colour says anything alone. */
export function StageBar({ label, text, sum }: Props) {
  const translate = useTranslate();
  const id = useId();
  const parts = stagesOf(sum).filter(({ count }) => count > 0);
  const words = parts
    .map(({ stage, count }) => translate(`results.stage.${stage}`, { smart_count: count }))
    .join(' · ');
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', columnGap: 2, flexWrap: 'wrap' }}>
        <Typography id={id}>{label}</Typography>
        <Typography sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>{text}</Typography>
      </Box>
      <Box role="img" aria-labelledby={id} aria-describedby={`${id}-words`} sx={BAR}>
        {parts.map(({ stage, count }) => (
          <Box key={stage} sx={{ flex: `${count} 0 0`, ...look(stage) }} />
        ))}
      </Box>
      <Typography id={`${id}-words`} variant="caption" component="p" color="text.secondary">
        {words}
      </Typography>
    </Box>
  );
}

const BAR = {
  display: 'flex',
  height: 12,
  mt: 0.5,
  borderRadius: 1,
  overflow: 'hidden',
  border: (theme: Theme) => `1px solid ${theme.palette.tokens.states.quiet.border}`,
} as const;

/** Each part differs from its neighbours by colour and by pattern. */
const look = (stage: Stage) => ({
  background: (theme: Theme) => {
    const { states } = theme.palette.tokens;
    const striped = (a: string, b: string, angle: number) =>
      `repeating-linear-gradient(${angle}deg, ${a} 0 4px, ${b} 4px 8px)`;
    const { done, waiting, draft, returned, quiet } = states;
    const looks: Readonly<Record<Stage, string>> = {
      approved: done.border,
      verified: striped(done.border, done.ground, 45),
      submitted: striped(waiting.border, waiting.ground, 90),
      returned: striped(returned.border, returned.ground, 135),
      draft: striped(draft.border, draft.ground, 0),
      none: quiet.ground,
    };
    return looks[stage];
  },
});
