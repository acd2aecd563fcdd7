const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar day that exists, `YYYY-MM-DD`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !DAY.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** '2023-06-30' -> '30/06/2023'; anything else as it stands. */
export const formatDay = (day: string): string => day.replace(DAY, '$3/$2/$1');
