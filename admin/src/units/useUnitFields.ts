import { UNIT_KINDS } from '@albero/schema/contract';
import { useTranslate } from 'ra-core';
import type { FieldShape } from '../shared/FormField.tsx';
import { asChoices, useUnits } from '../shared/useUnits.ts';

/** @param isRoot the body itself: it stands under nothing and stays a body */
export function useUnitFields(isRoot: boolean): readonly FieldShape[] {
  const translate = useTranslate();
  const { units } = useUnits();
  const kinds = UNIT_KINDS.filter((kind) => kind !== 'body');
  const below: readonly FieldShape[] = [
    {
      name: 'kind',
      kind: 'choice',
      required: true,
      choices: kinds.map((kind) => ({ id: kind, name: translate(`unitKinds.${kind}`) })),
    },
    { name: 'parentId', kind: 'choice', required: true, choices: asChoices(units) },
  ];
  return [
    { name: 'name', kind: 'text', required: true },
    { name: 'code', kind: 'text', required: true },
    ...(isRoot ? [] : below),
  ];
}
