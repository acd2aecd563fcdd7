/** The business day in Europe/Rome at an instant, `YYYY-MM-DD`. Days are never derived from UTC timestamps. */
export const romeDay = (instant: Date): string => ROME.format(instant);

const ROME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The hour of the day in Europe/Rome at an instant, 0 to 23. */
export const romeHour = (instant: Date): number => Number(HOUR.format(instant));

const HOUR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', hour: '2-digit', hourCycle: 'h23' });
