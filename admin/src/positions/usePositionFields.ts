import type { FieldShape } from '../shared/FormField.tsx';
import { asChoices, useUnits } from '../shared/useUnits.ts';

export function usePositionFields(): readonly FieldShape[] {
  const { units } = useUnits();
  return [
    { name: 'title', kind: 'text', required: true },
    { name: 'code', kind: 'text', required: true },
    { name: 'unitId', kind: 'choice', required: true, choices: asChoices(units) },
  ];
}
