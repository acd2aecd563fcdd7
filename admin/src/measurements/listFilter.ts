import { VALUE_STATES } from '@albero/schema/contract';
import { useSearchParams } from 'react-router-dom';

export const PER_PAGE = 50;

/** What can be chosen among: the states, and `entered` for all but the missing ones. */
export const SHOWN_STATES = ['missing', 'entered', ...VALUE_STATES.filter((state) => state !== 'missing')] as const;
type ShownState = (typeof SHOWN_STATES)[number];

/** What the list of values shows; kept in the address, so that it can be given away and comes back with the Back key. */
export interface ListFilter {
  readonly periodId: string;
  readonly state: '' | ShownState;
  readonly text: string;
  readonly mine: boolean;
  readonly page: number;
}

export function filterOf(params: URLSearchParams, fallback: Pick<ListFilter, 'periodId' | 'mine'>): ListFilter {
  const state = params.get('state');
  return {
    periodId: params.get('period') ?? fallback.periodId,
    state: SHOWN_STATES.find((each) => each === state) ?? '',
    text: params.get('q') ?? '',
    mine: params.has('mine') ? params.get('mine') === '1' : fallback.mine,
    page: Math.max(1, Number(params.get('page')) || 1),
  };
}

/** Only what differs from the usual view is written into the address. */
export function paramsOf(filter: ListFilter, fallback: Pick<ListFilter, 'periodId' | 'mine'>): Record<string, string> {
  return {
    ...(filter.periodId === fallback.periodId ? {} : { period: filter.periodId }),
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.text ? { q: filter.text } : {}),
    ...(filter.mine === fallback.mine ? {} : { mine: filter.mine ? '1' : '0' }),
    ...(filter.page > 1 ? { page: String(filter.page) } : {}),
  };
}

export function useListFilter(
  fallback: Pick<ListFilter, 'periodId' | 'mine'>,
): [ListFilter, (part: Partial<ListFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params, fallback);
  const change = (part: Partial<ListFilter>): void =>
    setParams(paramsOf({ ...filter, page: 1, ...part }, fallback), { replace: true });
  return [filter, change];
}

/** The filter as the API asks for it. */
export const questionOf = ({ periodId, state, text, mine, page }: ListFilter) => ({
  filter: {
    ...(periodId ? { periodId } : {}),
    ...(state === 'entered' ? { entered: true } : state ? { states: [state] } : {}),
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(mine ? { mine } : {}),
  },
  page: { limit: PER_PAGE, offset: (page - 1) * PER_PAGE },
});
