import { useQuery } from '@tanstack/react-query';
import { PeopleDocument, PositionsDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import type { Choice } from './FormField.tsx';

/*
 * What fields offer. Asked apart from react-admin's lists: those write every row they read into the cache of single
 * records, and would make an old one look fresh just after a save.
 */
const FIRST_200 = { filter: {}, page: { limit: 200, offset: 0 }, sort: null };

export function usePersonChoices(): readonly Choice[] {
  const { data } = useQuery({ queryKey: ['choices', 'people'], queryFn: () => ask(PeopleDocument, FIRST_200) });
  return (data?.people.items ?? []).map(({ id, name, username }) => ({ id, name: `${name} (${username})` }));
}

export function usePositionChoices(): readonly Choice[] {
  const { data } = useQuery({ queryKey: ['choices', 'positions'], queryFn: () => ask(PositionsDocument, FIRST_200) });
  return (data?.positions.items ?? []).map(({ id, title, unit }) => ({ id, name: `${title} (${unit.name})` }));
}
