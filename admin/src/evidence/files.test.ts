import { describe, expect, test } from 'vitest';
import { nameIn, showSize } from './files.ts';

describe('a file in words', () => {
  test.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1024, '1 kB'],
    [1_468_006, '1,4 MB'],
    [20 * 1024 * 1024, '20 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(showSize(bytes)).toBe(words);
  });

  test.each([
    [`attachment; filename="Verita.pdf"; filename*=UTF-8''Verit%C3%A0.pdf`, 'Verità.pdf'],
    ['attachment', null],
    [`attachment; filename*=UTF-8''%E0%A4%A`, null],
    [null, null],
  ])('%s names %s', (header, name) => {
    expect(nameIn(header)).toBe(name);
  });
});
