import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { DeadlinesDocument, type DeadlinesQuery } from '../generated/graphql.ts';
import { showDay } from '../shared/format.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useMe } from '../shared/useMe.ts';
import { DueText } from './DueText.tsx';

type Deadline = DeadlinesQuery['deadlines'][number];

const MOST = 6;

/** The next days that count; all of them stand in the own calendar. */
export const Deadlines = () => {
  const translate = useTranslate();
  const today = useMe()?.today;
  const { data } = useAsk(DeadlinesDocument, {});
  const next = today ? (data?.deadlines ?? []).filter(({ on }) => on >= today).slice(0, MOST) : [];
  if (next.length === 0) return null;

  return (
    <Paper variant="outlined" component="section" aria-labelledby="deadlines" sx={{ p: 2, mt: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h2" id="deadlines">
          {translate('deadlines.title')}
        </Typography>
        <Button component={RouterLink} to="/notifiche">
          {translate('deadlines.calendar')}
        </Button>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {next.map((deadline) => (
          <DeadlineRow key={`${deadline.kind}${deadline.recordId}${deadline.on}`} deadline={deadline} />
        ))}
      </Box>
    </Paper>
  );
};

const DeadlineRow = ({ deadline }: { readonly deadline: Deadline }) => {
  const translate = useTranslate();
  const { on, kind, periodDay, planYear } = deadline;
  const words = translate(`deadlines.kinds.${kind}`, { day: showDay(periodDay), year: planYear });
  const to = linkOf(deadline);
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 0.75 }}>
      <Typography sx={{ minWidth: 96, fontVariantNumeric: 'tabular-nums' }}>{showDay(on)}</Typography>
      <Typography sx={{ flex: '1 1 280px' }}>
        {to ? (
          <Link component={RouterLink} to={to}>
            {words}
          </Link>
        ) : (
          words
        )}
      </Typography>
      <Typography>
        <DueText day={on} />
      </Typography>
    </Box>
  );
};

/** The plan of next year has no page yet. */
const linkOf = ({ kind, recordId }: Deadline): string | null =>
  kind === 'adoption' || kind === 'report' ? null : `/measurements?period=${recordId}`;
