import { useSearchParams } from 'react-router-dom';

/** What is reviewed: in the address, so that it can be given away and comes back with the Back key. */
export interface ReviewFilter {
  readonly periodId: string | null;
  readonly unitId: string | null;
  readonly queue: string | null;
}

export function useReviewFilter(): [ReviewFilter, (part: Partial<ReviewFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = { periodId: params.get('period'), unitId: params.get('unit'), queue: params.get('queue') };
  const change = (part: Partial<ReviewFilter>): void => {
    const { periodId, unitId, queue } = { ...filter, ...part };
    const named = Object.entries({ queue, period: periodId, unit: unitId }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    );
    setParams(Object.fromEntries(named), { replace: true });
  };
  return [filter, change];
}
