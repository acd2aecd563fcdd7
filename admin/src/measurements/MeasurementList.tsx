import { Box, Pagination, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useEffect, useRef, useState } from 'react';
import { PeriodsDocument, WorkValuesDocument } from '../generated/graphql.ts';
import { BatchResults } from '../review/BatchResults.tsx';
import type { BatchOutcome } from '../review/batch.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver } from '../shared/useMe.ts';
import { type ListFilter, PER_PAGE, questionOf, useListFilter } from './listFilter.ts';
import { MeasurementFilters } from './MeasurementFilters.tsx';
import { MeasurementRow } from './MeasurementRow.tsx';
import { SendReady } from './SendReady.tsx';
import type { ValueRecord } from './valueRecord.ts';

/** *I miei indicatori*: one's own by default, with the values entered in place. */
export default function MeasurementList() {
  const translate = useTranslate();
  const may = useMayEver();
  const entersValues = may('enter', 'measurements') || may('enter', 'individualMeasurements');
  const periods = useAsk(PeriodsDocument, { page: { limit: 50, offset: 0 } });
  return (
    <>
      <Title title={translate(entersValues ? 'menu.measurements' : 'menu.allMeasurements')} />
      <Loaded asked={periods}>{(data) => <Listed periods={data.periods.items} entersValues={entersValues} />}</Loaded>
    </>
  );
}

type Period = { readonly id: string; readonly endsOn: string; readonly state: string };

function Listed({ periods, entersValues }: { readonly periods: readonly Period[]; readonly entersValues: boolean }) {
  const opened = periods.find((period) => period.state === 'open') ?? periods[0];
  const [filter, change] = useListFilter({ periodId: opened?.id ?? '', mine: entersValues });
  const values = useAsk(WorkValuesDocument, questionOf(filter));
  const [outcomes, setOutcomes] = useState<readonly BatchOutcome[]>([]);
  return (
    <Stack spacing={2}>
      <MeasurementFilters filter={filter} change={change} periods={periods} entersValues={entersValues} />
      {entersValues && <SendReady filter={filter} told={setOutcomes} />}
      <BatchResults outcomes={outcomes} close={() => setOutcomes([])} />
      <Loaded asked={values}>
        {(data) => (
          <Rows
            records={data.measurements.items as ValueRecord[]}
            total={data.measurements.total}
            filter={filter}
            change={change}
          />
        )}
      </Loaded>
    </Stack>
  );
}

interface RowsProps {
  readonly records: readonly ValueRecord[];
  readonly total: number;
  readonly filter: ListFilter;
  readonly change: (part: Partial<ListFilter>) => void;
}

function Rows({ records, total, filter, change }: RowsProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => focusFirstField(list.current, open), [open]);
  if (records.length === 0) return <NoRows filter={filter} />;

  const nextOf = (index: number): (() => void) | undefined => {
    const next = records.slice(index + 1).find((each) => each.allowedActions.includes('enter'));
    return next ? () => setOpen(next.id) : undefined;
  };
  return (
    <>
      <Typography variant="body2" color="text.secondary" role="status">
        {translate('values.count', { smart_count: total })}
      </Typography>
      <Paper component="ul" ref={list} variant="outlined" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {records.map((record, index) => (
          <MeasurementRow
            key={record.id}
            record={record}
            isOpen={open === record.id}
            toggle={() => setOpen((now) => (now === record.id ? null : record.id))}
            next={nextOf(index)}
            saved={() => setOpen((now) => (now === record.id ? null : now))}
          />
        ))}
      </Paper>
      {total > PER_PAGE && (
        <Box sx={{ display: 'flex', justifyContent: 'center' }}>
          <Pagination count={Math.ceil(total / PER_PAGE)} page={filter.page} onChange={(_, page) => change({ page })} />
        </Box>
      )}
    </>
  );
}

/** The keyboard goes on where the eye is: in the first field of the row that was just opened. */
function focusFirstField(list: HTMLUListElement | null, open: string | null): void {
  if (!open || !list) return;
  const row = list.querySelector(`[data-row="${CSS.escape(open)}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  const field = row?.querySelector<HTMLElement>('[data-fields] input:not([disabled])');
  const choice = row?.querySelector<HTMLElement>('form input:not([disabled])');
  (field ?? choice)?.focus();
}

function NoRows({ filter }: { readonly filter: ListFilter }) {
  const translate = useTranslate();
  if (filter.state === 'missing' && !filter.text)
    return <EmptyState title={translate('values.allEntered')} text={translate('values.allEnteredText')} />;
  const isNarrowed = Boolean(filter.text) || filter.state !== '';
  return (
    <EmptyState
      title={translate(isNarrowed ? 'list.empty_filtered' : 'values.none')}
      text={isNarrowed ? undefined : translate('values.noneText')}
    />
  );
}
