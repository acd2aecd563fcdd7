import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useMe } from '../shared/useMe.ts';
import { dueWords } from './dueWords.ts';

/** Until when, in words; what is over stands out. */
export const DueText = ({ day }: { readonly day: string }) => {
  const translate = useTranslate();
  const today = useMe()?.today ?? day;
  const { key, params } = dueWords(day, today);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        fontWeight: 600,
        color: day < today ? 'error.main' : 'text.primary',
        '&::first-letter': { textTransform: 'uppercase' },
      }}
    >
      {translate(key, params)}
    </Box>
  );
};
