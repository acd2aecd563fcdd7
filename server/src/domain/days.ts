const DAY_MS = 86_400_000;

/** The day so many days later (negative: earlier). */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
