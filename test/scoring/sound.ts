import { expect } from 'vitest';

const FIGURE = /^-?\d+\.\d{2,}$/;

/** Every figure is one, and none is where the state says that there is none. */
export function assertSound(printed: object): void {
  const text = JSON.stringify(printed, (key, value) => {
    if (['score', 'exact', 'coverage', 'achievement', 'raw', 'weight'].includes(key) && value !== null)
      expect(value).toMatch(FIGURE);
    if (value && typeof value === 'object' && 'coverage' in value)
      expect(value.score === null).toBe(value.exact === null);
    return value;
  });
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
}
