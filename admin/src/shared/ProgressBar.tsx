import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** The figures in words: the bar only repeats them. */
  readonly text: string;
}

/** How much is done, in words and as a bar. */
export const ProgressBar = ({ label, done, total, text }: ProgressBarProps) => {
  const id = useId();
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);

  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', columnGap: 2, flexWrap: 'wrap' }}>
        <Typography id={id}>{label}</Typography>
        <Typography sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>{text}</Typography>
      </Box>
      <Box
        role="progressbar"
        aria-labelledby={id}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={text}
        sx={(theme) => ({
          height: 10,
          mt: 0.5,
          borderRadius: 5,
          overflow: 'hidden',
          border: `1px solid ${theme.palette.tokens.states.quiet.border}`,
          backgroundColor: theme.palette.tokens.states.quiet.ground,
        })}
      >
        <Box
          sx={{ height: '100%', width: `${share}%`, backgroundColor: share === 100 ? 'success.main' : 'primary.main' }}
        />
      </Box>
    </Box>
  );
};
