import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import type { ValueGroup } from './grouped.ts';
import { PickBox } from './PickBox.tsx';
import type { Queue } from './queues.ts';
import { ReviewRow } from './ReviewRow.tsx';
import { isMine, type Picking } from './usePicking.ts';

interface Props {
  readonly group: ValueGroup;
  readonly queue: Queue;
  /** null: decided one by one. */
  readonly picking: Picking | null;
  readonly text?: string;
}

/** The values of one unit, chosen together or one by one. */
export function ReviewGroup({ group, queue, picking, text }: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const mine = group.records.filter((record) => isMine(record, queue.action));
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId}>
      <Box sx={{ px: 2, pt: 1.5, pb: 1 }}>
        <Typography variant="h2" id={titleId}>
          {group.name}
        </Typography>
        {text && <Typography color="text.secondary">{text}</Typography>}
        {picking && mine.length > 1 && (
          <PickBox
            label={translate('review.pickGroup', { smart_count: mine.length })}
            records={mine}
            picking={picking}
          />
        )}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {group.records.map((record) => (
          <ReviewRow key={record.id} record={record} queue={queue} picking={picking} />
        ))}
      </Box>
    </Paper>
  );
}
