import { isDay } from '@albero/schema/rules';

export type TypedDay = { readonly value: string | null } | { readonly fault: 'DAY' };

const TYPED = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/;

/** `31/12/2023`, also `31.12.2023`, `1-2-2023` and `31122023` -> `2023-12-31`; a day that does not exist is refused. */
export function readDay(typed: string): TypedDay {
  const text = typed.trim();
  if (text === '') return { value: null };
  const [, day = '', month = '', year = ''] = TYPED.exec(text) ?? RUN_TOGETHER.exec(text) ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(value) ? { value } : { fault: 'DAY' };
}
