import { Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly title: string;
  /** What the chart shows, in a sentence. */
  readonly summary: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly children?: ReactNode;
}

/** A chart, what it says in words, and the same figures as a table for whoever wants them so. */
export function ChartFrame({ title, summary, chart, table, children }: Props) {
  const translate = useTranslate();
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        <Button size="small" aria-describedby={id} onClick={() => setTable(!isTable)}>
          {translate(isTable ? 'results.asChart' : 'results.asTable')}
        </Button>
      </Box>
      <Typography sx={{ mb: 1.5 }}>{summary}</Typography>
      {children}
      {isTable ? table : chart}
    </Paper>
  );
}
