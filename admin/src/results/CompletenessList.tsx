import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { type Line, sumOf } from './completeness.ts';
import { StageBar } from './StageBar.tsx';
import { StageTable } from './StageTable.tsx';

interface Props {
  readonly lines: readonly Line[];
  /** The unit or position whose values are shown below; null: all. */
  readonly chosen: string | null;
  readonly choose: (line: Line | null) => void;
}

/** How far each unit and each position is: in words, as a bar, and as the choice of what is shown below. */
export function CompletenessList({ lines, chosen, choose }: Props) {
  const translate = useTranslate();
  const [isTable, setTable] = useState(false);
  // Whoever reads approved values only is not told how far each unit is: the table below says what there is.
  if (lines.length === 0) return null;
  const units = lines.filter((line) => !line.positionId);
  const positions = lines.filter((line) => line.positionId);
  const all = sumOf(lines);
  return (
    <Paper variant="outlined" component="section" aria-label={translate('results.completeness')} sx={{ p: 2 }}>
      <Stack spacing={1.5}>
        <Typography variant="h2">{translate('results.completeness')}</Typography>
        <StageBar label={translate('results.all')} sum={all} text={words(all, translate)} />
        <Box>
          <Button onClick={() => setTable(!isTable)}>
            {translate(isTable ? 'results.asBars' : 'results.asTable')}
          </Button>
        </Box>
        {isTable ? (
          <StageTable lines={lines} />
        ) : (
          <>
            <Group title={translate('results.byUnit')} lines={units} chosen={chosen} choose={choose} />
            <Group title={translate('results.byPosition')} lines={positions} chosen={chosen} choose={choose} />
          </>
        )}
      </Stack>
    </Paper>
  );
}

interface GroupProps extends Props {
  readonly title: string;
}

function Group({ title, lines, chosen, choose }: GroupProps) {
  const translate = useTranslate();
  if (lines.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          p: 0,
          m: 0,
          display: 'grid',
          columnGap: 3,
          rowGap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 380px), 1fr))',
        }}
      >
        {lines.map((line) => {
          const id = line.positionId ?? line.unitId;
          const name = line.positionTitle ?? line.unitName;
          const isChosen = chosen === id;
          return (
            <Box component="li" key={id}>
              <StageBar label={name} sum={line} text={words(line, translate)} />
              <Button
                size="small"
                variant={isChosen ? 'contained' : 'text'}
                aria-pressed={isChosen}
                aria-label={isChosen ? undefined : translate('results.showOf', { name })}
                onClick={() => choose(isChosen ? null : line)}
              >
                {translate(isChosen ? 'results.showAll' : 'results.show')}
              </Button>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

function words(
  { due, entered, notMeasurable }: Pick<Line, 'due' | 'entered' | 'notMeasurable'>,
  translate: Translate,
): string {
  const figures = translate('results.figures', { entered, due });
  return notMeasurable > 0
    ? `${figures} · ${translate('results.notMeasurable', { smart_count: notMeasurable })}`
    : figures;
}
