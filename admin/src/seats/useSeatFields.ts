import { ROLES } from '@albero/schema/contract';
import { useTranslate } from 'ra-core';
import type { FieldShape } from '../shared/FormField.tsx';
import { usePositionChoices } from '../shared/useChoices.ts';
import { asChoices, useUnits } from '../shared/useUnits.ts';

/** The fields of a seat, with what can be chosen. */
export function useSeatFields(): readonly FieldShape[] {
  const translate = useTranslate();
  const { units } = useUnits();
  const positions = usePositionChoices();

  return [
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
    { name: 'validTo', kind: 'day', help: translate('seats.end_help') },
  ];
}
