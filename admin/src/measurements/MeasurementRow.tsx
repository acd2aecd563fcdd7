import LockOutlined from '@mui/icons-material/LockOutlined';
import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { ValueMarks } from '../review/ValueMarks.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { Returned } from './Notices.tsx';
import { ValueEntryForm } from './ValueEntryForm.tsx';
import { ValueText } from './ValueText.tsx';
import type { ValueRecord } from './valueRecord.ts';
import { isLockNews, lockSentence } from './whyLocked.ts';

interface Props {
  readonly record: ValueRecord;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly next: (() => void) | undefined;
  readonly saved: () => void;
}

/** One value: what it is, the target, the state; the form opens below it. */
export function MeasurementRow({ record, isOpen, toggle, next, saved }: Props) {
  const panel = `value-panel-${record.id}`;
  return (
    <Box
      component="li"
      data-row={record.id}
      sx={{ p: 1.5, scrollMarginTop: 80, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 1, md: 2 },
          alignItems: 'center',
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 180px 170px 190px' },
        }}
      >
        <Names record={record} />
        <Labelled label="values.target">{record.indicator.targetPrinted || '–'}</Labelled>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <ValueText record={record} />
          {record.state !== 'missing' && <StateChip resource="measurements" state={record.state} />}
        </Stack>
        <Doing record={record} isOpen={isOpen} toggle={toggle} panel={panel} />
      </Box>
      {!isOpen && <ValueMarks record={record} />}
      {isOpen && (
        <Stack id={panel} spacing={1.5} sx={{ mt: 1.5, pl: { md: 2 } }}>
          <Returned record={record} />
          <ValueEntryForm key={record.id} record={record} next={next} saved={saved} />
        </Stack>
      )}
    </Box>
  );
}

function Names({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const { indicator, objective, unit, position, slice } = record;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Link
        component={RouterLink}
        to={`/measurements/${record.id}`}
        color="text.primary"
        sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {indicator.name}
      </Link>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        <strong>{objective.code}</strong> {objective.title}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        {position ? position.title : unit.name}
        {slice && ` · ${translate('values.slice')}`}
      </Typography>
    </Box>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: string }) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" component="div">
      <Typography variant="caption" component="span" color="text.secondary" sx={{ mr: 0.75 }}>
        {translate(label)}
      </Typography>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {children}
      </Box>
    </Typography>
  );
}

type DoingProps = Pick<Props, 'record' | 'isOpen' | 'toggle'> & { readonly panel: string };

function Doing({ record, isOpen, toggle, panel }: DoingProps) {
  const translate = useTranslate();
  const locked = isLockNews(record) ? lockSentence(record, translate) : null;
  if (locked)
    return (
      <Stack direction="row" spacing={0.5} sx={{ color: 'text.secondary', alignItems: 'flex-start' }}>
        <LockOutlined fontSize="small" aria-hidden />
        <Typography variant="caption">{locked}</Typography>
      </Stack>
    );
  if (!record.allowedActions.includes('enter')) return <span />;
  return (
    <Button
      variant={record.state === 'missing' ? 'contained' : 'outlined'}
      onClick={toggle}
      aria-expanded={isOpen}
      aria-controls={isOpen ? panel : undefined}
      aria-label={translate('values.enterOf', {
        action: translate(actionWord(record, isOpen)),
        name: record.indicator.name,
      })}
    >
      {translate(actionWord(record, isOpen))}
    </Button>
  );
}

const actionWord = (record: ValueRecord, isOpen: boolean): string => {
  if (isOpen) return 'values.closeForm';
  return record.state === 'missing' ? 'values.enter' : 'values.change';
};
