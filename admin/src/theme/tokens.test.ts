import { describe, expect, test } from 'vitest';
import { dark, light } from './tokens.ts';

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, tokens) => {
  test('texts stand out from their ground by 4.5:1', () => {
    const pairs: [string, string][] = [
      [tokens.onPrimary, tokens.primary],
      [tokens.onHeader, tokens.header],
      [tokens.demo.text, tokens.demo.ground],
      ...[tokens.page, tokens.paper].flatMap((ground): [string, string][] =>
        [
          tokens.text,
          tokens.textSecondary,
          tokens.primary,
          tokens.error,
          tokens.warning,
          tokens.success,
          tokens.info,
        ].map((text) => [text, ground]),
      ),
      ...Object.values(tokens.states).map(({ text, ground }): [string, string] => [text, ground]),
    ];
    expect(pairs.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([]);
  });

  test('borders of controls and the ring of focus stand out by 3:1', () => {
    for (const ground of [tokens.page, tokens.paper]) {
      expect(contrast(tokens.focus, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(tokens.states.quiet.border, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
