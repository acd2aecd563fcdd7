import { Alert, Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useRefresh, useTranslate } from 'ra-core';
import { useState } from 'react';
import { WorkValuesDocument } from '../generated/graphql.ts';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { type BatchOutcome, outcomesOf, stepsOf } from '../review/batch.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { Problem } from '../shared/Problem.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver } from '../shared/useMe.ts';
import { itemOf } from './itemOf.ts';
import { type ListFilter, questionOf } from './listFilter.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import type { ValueRecord } from './valueRecord.ts';

interface Props {
  readonly filter: ListFilter;
  readonly close: () => void;
  readonly done: (outcomes: readonly BatchOutcome[]) => void;
}

/** The most that one request answers. */
const ALL = { limit: 200, offset: 0 };

/** What will be sent, by name, with what is held up and why; each has its own result. */
export function SendReadyDialog({ filter, close, done }: Props) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { advanceMany } = useDataProvider<AlberoDataProvider>();
  const all = questionOf({ ...filter, state: '', text: '', page: 1 }).filter;
  const asked = useAsk(WorkValuesDocument, { filter: { ...all, states: ['draft', 'returned'] }, page: ALL });
  const records = (asked.data?.measurements.items ?? []) as ValueRecord[];
  // Whoever looks after all values sends what was entered in a unit's place: a unit's own drafts are the unit's to send.
  const isForAll = useMayEver()('verify', 'measurements');
  const readiness = readinessOf(isForAll ? records.filter(({ onBehalf }) => onBehalf) : records);
  const { chosen, pick } = useChoice(readiness);
  const items = [...readiness.ready, ...readiness.returned].filter(({ id }) => chosen(id)).map(itemOf);

  const { mutate, isPending, error } = useMutation({
    mutationFn: () => advanceMany(stepsOf(items, 'submit', null)),
    onSuccess: (answers) => {
      refresh();
      done(outcomesOf(answers, items, 'submit'));
    },
  });
  return (
    <AskDialog
      title={translate('values.sendReadyAsk')}
      confirmLabel={
        items.length > 0 ? translate('values.sendChosen', { smart_count: items.length }) : translate('values.sendNone')
      }
      waiting={isPending}
      problem={error ? <Problem error={error} /> : null}
      onConfirm={() => (items.length > 0 ? mutate() : close())}
      onClose={close}
    >
      <Loaded asked={asked}>{() => <Choices readiness={readiness} chosen={chosen} pick={pick} />}</Loaded>
    </AskDialog>
  );
}

/** Drafts are chosen, what was sent back is not: it may not have been corrected yet. */
function useChoice({ ready }: Readiness) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const usual = new Set(ready.map(({ id }) => id));
  return {
    chosen: (id: string) => usual.has(id) !== turned.has(id),
    pick: (id: string) =>
      setTurned((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id])),
  };
}

interface ChoicesProps {
  readonly readiness: Readiness;
  readonly chosen: (id: string) => boolean;
  readonly pick: (id: string) => void;
}

function Choices({ readiness: { ready, returned, heldUp }, chosen, pick }: ChoicesProps) {
  const translate = useTranslate();
  if (ready.length + returned.length + heldUp.length === 0)
    return <Alert severity="info">{translate('values.nothingReady')}</Alert>;
  return (
    <>
      <Group title={translate('values.ready', { smart_count: ready.length })} records={ready} {...{ chosen, pick }} />
      <Group title={translate('values.returnedReady')} records={returned} {...{ chosen, pick }} />
      {heldUp.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2 }}>
            {translate('values.heldUp', { smart_count: heldUp.length })}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {heldUp.map(({ record, why }) => (
              <li key={record.id}>
                {record.indicator.name}: {translate(why)}
              </li>
            ))}
          </Box>
        </>
      )}
    </>
  );
}

interface GroupProps extends Omit<ChoicesProps, 'readiness'> {
  readonly title: string;
  readonly records: readonly ValueRecord[];
}

function Group({ title, records, chosen, pick }: GroupProps) {
  if (records.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography variant="h3" component="legend">
        {title}
      </Typography>
      {records.map(({ id, indicator, objective }) => (
        <FormControlLabel
          key={id}
          sx={{ display: 'flex' }}
          control={<Checkbox checked={chosen(id)} onChange={() => pick(id)} />}
          label={`${objective.code} ${indicator.name}`}
        />
      ))}
    </Box>
  );
}
