import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { PlanInForceDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { showDay } from '../shared/format.ts';
import { ProgressBar } from '../shared/ProgressBar.tsx';

/** How many of the values in this person's reach are there, for the period that is open. */
export const Progress = () => {
  const translate = useTranslate();
  const { completeness } = useDataProvider<AlberoDataProvider>();
  const plan = useQuery({ queryKey: ['plan-in-force'], queryFn: () => ask(PlanInForceDocument, {}) }).data?.plans
    .items[0];
  const period = plan?.periods.find(({ state }) => state === 'open');
  const rows = useQuery({
    queryKey: ['completeness', plan?.id, period?.id],
    queryFn: () => completeness(plan?.id ?? '', period?.id ?? ''),
    enabled: plan !== undefined && period !== undefined,
  }).data?.filter(({ due }) => due > 0);
  if (!rows?.length || !period) return null;

  const words = ({ entered, notMeasurable, due, missing }: Figures) =>
    `${translate('todo.completeness_text', { entered: entered + notMeasurable, due })}${
      missing > 0 ? `, ${translate('todo.completeness_missing', { smart_count: missing })}` : ''
    }`;
  const short = ({ entered, notMeasurable, due }: Figures) =>
    translate('todo.completeness_short', { entered: entered + notMeasurable, due });
  const all = rows.reduce(plus, { due: 0, entered: 0, notMeasurable: 0, missing: 0 });

  return (
    <Paper variant="outlined" component="section" aria-labelledby="progress" sx={{ p: 2, mt: 3 }}>
      <Typography variant="h2" id="progress" sx={{ mb: 1 }}>
        {translate('todo.completeness', { day: showDay(period.endsOn) })}
      </Typography>
      {rows.length > 1 && (
        <Box sx={{ mb: 2 }}>
          <ProgressBar
            label={translate('todo.all')}
            done={all.entered + all.notMeasurable}
            total={all.due}
            text={words(all)}
          />
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { lg: rows.length > 1 ? '1fr 1fr' : '1fr' },
          columnGap: 4,
        }}
      >
        {rows.map((row) => (
          <ProgressBar
            key={`${row.unitId}${row.positionId ?? ''}`}
            label={row.positionTitle ?? row.unitName}
            done={row.entered + row.notMeasurable}
            total={row.due}
            text={rows.length > 1 ? short(row) : words(row)}
          />
        ))}
      </Box>
    </Paper>
  );
};

interface Figures {
  readonly due: number;
  readonly entered: number;
  readonly notMeasurable: number;
  readonly missing: number;
}

const plus = (a: Figures, b: Figures): Figures => ({
  due: a.due + b.due,
  entered: a.entered + b.entered,
  notMeasurable: a.notMeasurable + b.notMeasurable,
  missing: a.missing + b.missing,
});
