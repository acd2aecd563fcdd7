import { useTranslate } from 'ra-core';
import type { FieldShape } from '../shared/FormField.tsx';

/** The two days of a period; both may be left empty. */
export function usePeriodFields(): readonly FieldShape[] {
  const translate = useTranslate();
  return [
    { name: 'opensOn', kind: 'day', help: translate('periods.opensOnHelp') },
    { name: 'deadline', kind: 'day', help: translate('periods.deadlineHelp') },
  ];
}
