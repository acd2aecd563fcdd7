import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, Checkbox, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { CommentsPanel } from '../comments/CommentsPanel.tsx';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { resourceOf, type ValueRecord } from '../measurements/valueRecord.ts';
import { showInstant } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { isRequest, type Queue } from './queues.ts';
import { RequestFacts } from './RequestFacts.tsx';
import { ReviewActions } from './ReviewActions.tsx';
import { ReviewFigures } from './ReviewFigures.tsx';
import type { Picking } from './usePicking.ts';
import { ValueMarks } from './ValueMarks.tsx';

interface Props {
  readonly record: ValueRecord;
  readonly queue: Queue;
  readonly picking: Picking | null;
}

/** One value to decide on: the figures first, what there is to know about it, the buttons; the rest on demand. */
export function ReviewRow({ record, queue, picking }: Props) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const mayPick = picking?.mine.includes(record) ?? false;
  const panel = `review-panel-${record.id}`;
  return (
    <Box component="li" sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', display: 'flex', gap: 1 }}>
      {mayPick && picking && (
        <Checkbox
          checked={picking.has(record.id)}
          onChange={(_, on) => picking.pick([record], on)}
          slotProps={{ input: { 'aria-label': translate('review.pick', { name: record.indicator.name }) } }}
          sx={{ alignSelf: 'flex-start', ml: -1.25, mt: -0.75 }}
        />
      )}
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Names record={record} />
        <ReviewFigures record={record} />
        {isRequest(record) && <RequestFacts record={record} />}
        <ValueMarks record={record} />
        <SentBy record={record} />
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 1, alignItems: 'center' }}>
          <ReviewActions record={record} queue={queue} />
          <Button
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? panel : undefined}
            startIcon={isOpen ? <ExpandLess /> : <ExpandMore />}
          >
            {translate('review.details')}
          </Button>
        </Stack>
        {isOpen && (
          <Stack id={panel} spacing={2} sx={{ mt: 1.5 }}>
            <EvidencePanel measurementId={record.id} />
            <CommentsPanel resource={resourceOf(record)} id={record.id} />
            <Box>
              <HistoryDrawer resource={resourceOf(record)} id={record.id} name={record.indicator.name} />
            </Box>
          </Stack>
        )}
      </Box>
    </Box>
  );
}

function Names({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const { id, indicator, objective, slice, unit, position } = record;
  return (
    <>
      <Link
        component={RouterLink}
        to={`/measurements/${id}`}
        color="text.primary"
        sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {indicator.name}
      </Link>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        <strong>{objective.code}</strong> {objective.title}
        {slice && ` · ${translate('values.slice')}`}
        {isRequest(record) && ` · ${position?.title ?? unit.name}`}
      </Typography>
    </>
  );
}

function SentBy({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const { submittedAt, submittedByName, verifiedAt, verifiedByName, onBehalf } = record;
  const words = [
    submittedAt && translate('values.sentBy', { name: submittedByName ?? '', when: showInstant(submittedAt) }),
    verifiedAt && translate('values.verifiedBy', { name: verifiedByName ?? '', when: showInstant(verifiedAt) }),
    onBehalf && translate('values.onBehalf'),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 0.5 }}>
      {words.join(' · ')}
    </Typography>
  );
}
