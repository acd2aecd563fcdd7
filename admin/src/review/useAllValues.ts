import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type MeasurementFilter, ReviewValuesDocument } from '../generated/graphql.ts';
import type { ValueRecord } from '../measurements/valueRecord.ts';
import { ask } from '../providers/api.ts';
import type { Asked } from '../shared/useAsk.ts';

/** The most that one request answers. */
const CHUNK = 200;

/** Every value of a choice, however many requests that takes: a review works on the whole. */
export function useAllValues(filter: MeasurementFilter): Asked<readonly ValueRecord[]> {
  const query = useQuery({
    queryKey: ['ask', 'reviewValues', filter],
    queryFn: () => allOf(filter),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });
  const { data, error, isPending, isFetching, refetch } = query;
  return { data, error, isPending, isFetching, refetch: () => void refetch() };
}

async function allOf(filter: MeasurementFilter): Promise<readonly ValueRecord[]> {
  const records: ValueRecord[] = [];
  for (let total = 1; records.length < total; ) {
    const { measurements } = await ask(ReviewValuesDocument, {
      filter,
      page: { limit: CHUNK, offset: records.length },
    });
    records.push(...(measurements.items as ValueRecord[]));
    total = measurements.items.length === 0 ? 0 : measurements.total;
  }
  return records;
}
