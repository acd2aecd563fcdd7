import { ROLES, SEAT_KINDS } from '@albero/schema/contract';
import { useTranslate } from 'ra-core';
import type { FieldShape, Typed } from '../shared/FormField.tsx';
import { type SeatChoice, useOfficeChoices, usePositionChoices } from '../shared/useChoices.ts';
import { asChoices, useUnits } from '../shared/useUnits.ts';

/** The fields of a seat, with what can be chosen. */
export function useSeatFields(): readonly FieldShape[] {
  const translate = useTranslate();
  const { units } = useUnits();
  const positions = usePositionChoices();
  const offices = useOfficeChoices();
  const isOfSomebody = ({ kind }: Typed) => kind === 'delegation' || kind === 'substitution';

  return [
    {
      name: 'kind',
      kind: 'choice',
      required: true,
      choices: SEAT_KINDS.map((kind) => ({ id: kind, name: translate(`seats.kinds.${kind}`) })),
      help: translate('seats.kind_help'),
    },
    {
      name: 'originSeatId',
      kind: 'choice',
      required: true,
      choices: offices,
      help: translate('seats.origin_help'),
      when: isOfSomebody,
      fills: (id) => filledFrom(offices, id),
    },
    {
      name: 'role',
      kind: 'choice',
      required: true,
      choices: ROLES.map((role) => ({ id: role, name: translate(`roles.${role}`) })),
    },
    { name: 'unitId', kind: 'choice', required: true, choices: asChoices(units), help: translate('seats.unit_help') },
    {
      name: 'positionId',
      kind: 'choice',
      choices: positions,
      help: translate('seats.position_help'),
    },
    { name: 'validFrom', kind: 'day', required: true },
    { name: 'validTo', kind: 'day', help: translate('seats.end_help'), when: ({ kind }) => kind !== 'delegation' },
    {
      name: 'validTo',
      kind: 'day',
      required: true,
      help: translate('seats.delegation_end_help'),
      when: ({ kind }) => kind === 'delegation',
    },
    { name: 'reason', kind: 'long', required: true, help: translate('seats.reason_help'), when: isOfSomebody },
  ];
}

/** Whoever acts for somebody holds the same role in the same place. */
function filledFrom(offices: readonly SeatChoice[], id: string | null): Typed {
  const office = offices.find((each) => each.id === id);
  return office ? { role: office.role, unitId: office.unitId, positionId: office.positionId } : {};
}
