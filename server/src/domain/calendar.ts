/** The business day in Europe/Rome at an instant, `YYYY-MM-DD`. Days are never derived from UTC timestamps. */
export const romeDay = (instant: Date): string => ROME.format(instant);

const ROME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
