import Box from '@mui/material/Box';
import { cutWords } from './steps.ts';

/** A figure of the arithmetic, its digits below one another in a table. */
export const Digits = ({ figure }: { readonly figure: string }) => (
  <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
    {cutWords(figure)}
  </Box>
);
