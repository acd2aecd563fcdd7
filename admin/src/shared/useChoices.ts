import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { PeopleDocument, PositionsDocument, SeatsDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import type { Choice } from './FormField.tsx';

/*
 * What fields offer. Asked apart from react-admin's lists: those write every row they read into the cache of single
 * records, and would make an old one look fresh just after a save.
 */
const FIRST_200 = { filter: {}, page: { limit: 200, offset: 0 }, sort: null };

/** @param isAsked false for whoever may not read the list of people */
export function usePersonChoices(isAsked = true): readonly Choice[] {
  const { data } = useQuery({
    queryKey: ['choices', 'people'],
    queryFn: () => ask(PeopleDocument, FIRST_200),
    enabled: isAsked,
  });
  return (data?.people.items ?? []).map(({ id, name, username }) => ({ id, name: `${name} (${username})` }));
}

export function usePositionChoices(): readonly Choice[] {
  const { data } = useQuery({ queryKey: ['choices', 'positions'], queryFn: () => ask(PositionsDocument, FIRST_200) });
  return (data?.positions.items ?? []).map(({ id, title, unit }) => ({ id, name: `${title} (${unit.name})` }));
}

export interface SeatChoice extends Choice {
  readonly role: string;
  readonly unitId: string;
  readonly positionId: string | null;
}

/** The own offices, in whose place somebody can act. */
export function useOfficeChoices(): readonly SeatChoice[] {
  const translate = useTranslate();
  const { data } = useQuery({ queryKey: ['choices', 'seats'], queryFn: () => ask(SeatsDocument, FIRST_200) });
  return (data?.seats.items ?? [])
    .filter(({ kind }) => kind === 'own')
    .map(({ id, person, role, unit, unitId, position, positionId }) => ({
      id,
      name: `${person.name} (${translate(`roles.${role}`)}, ${position?.title ?? unit.name})`,
      role,
      unitId,
      positionId: positionId ?? null,
    }));
}
