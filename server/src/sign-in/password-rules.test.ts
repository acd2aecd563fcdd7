import { describe, expect, test } from 'vitest';
import { DEMO_PASSWORD, passwordIssues } from './password-rules.ts';

const faultOf = (password: string, username = 'po.staff'): string | undefined =>
  passwordIssues(password, username)[0]?.code;

describe('a new password', () => {
  test.each([
    'quattro cavalli al guado',
    'il protocollo è chiuso',
    'correct horse battery staple',
    'Ufficio del terzo piano',
    `${'x'.repeat(250)}abcdef`,
  ])('%s is taken as it is: length counts, not kinds of characters', (password) => {
    expect(faultOf(password)).toBeUndefined();
  });

  test.each([
    ['corta', 'PASSWORD_TOO_SHORT'],
    ['undicilette', 'PASSWORD_TOO_SHORT'],
    ['🌳🌳🌳🌳🌳🌳', 'PASSWORD_TOO_SHORT'],
    ['a1b2'.repeat(65), 'PASSWORD_TOO_LONG'],
    ['po.staff2023!', 'PASSWORD_IS_USERNAME'],
    ['PoStaffPoStaff', 'PASSWORD_IS_USERNAME'],
    ['Password2023!!', 'PASSWORD_COMMON'],
    ['passwordpassword', 'PASSWORD_COMMON'],
    ['123456789012', 'PASSWORD_COMMON'],
    ['20232024202520', 'PASSWORD_COMMON'],
    ['aaaaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['qwertyuiopas', 'PASSWORD_COMMON'],
    ['Settembre2023', 'PASSWORD_COMMON'],
  ])('%s is refused: %s', (password, code) => {
    expect(faultOf(password)).toBe(code);
  });

  test('the password of the demo is never accepted as a new one', () => {
    expect(faultOf(DEMO_PASSWORD)).toBe('PASSWORD_COMMON');
    expect(faultOf(DEMO_PASSWORD.toUpperCase())).toBe('PASSWORD_COMMON');
  });
});
