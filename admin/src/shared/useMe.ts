import type { Action, Resource } from '@albero/schema/contract';
import { useQuery } from '@tanstack/react-query';
import { type Me, mayDo, me } from '../providers/viewer.ts';

/** Who is signed in; undefined while it is being asked. */
export const useMe = (): Me | undefined => useQuery({ queryKey: ['me'], queryFn: me, staleTime: 5 * 60_000 }).data;

/** May the person signed in ever do it, on any record? For menus and Create buttons; never for a record. */
export function useMayEver(): (action: Action, resource: Resource) => boolean {
  const who = useMe();
  return (action, resource) => (who ? mayDo(who, action, resource) : false);
}
