/*
 * How figures, days and instants are shown. Decimals and days stay strings: nothing here goes through a float or a
 * time zone (an instant does, since it is one).
 */

/** `"1234.50"` -> `"1.234,50"`; null -> "". The digits are kept as they were written. */
export function showDecimal(value: string | null | undefined, locale = 'it'): string {
  if (value == null || value === '') return '';
  const [whole = '', decimals] = value.replace('-', '').split('.');
  const [group, point] = locale === 'en' ? [',', '.'] : ['.', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return `${value.startsWith('-') ? '-' : ''}${grouped}${decimals ? `${point}${decimals}` : ''}`;
}

/** `"2023-06-30"` -> `"30/06/2023"`. */
export function showDay(day: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '');
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : '';
}

/** An instant in the office's time: `"22/11/2026, 23:40"`. */
export const showInstant = (instant: string | number | null | undefined): string =>
  instant == null
    ? ''
    : new Intl.DateTimeFormat('it-IT', {
        timeZone: 'Europe/Rome',
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(instant));
