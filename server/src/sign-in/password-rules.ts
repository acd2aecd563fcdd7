import type { Issue } from '@albero/schema/contract';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** What every demo person signs in with; refused everywhere outside the demo and never accepted as a new password. */
export const DEMO_PASSWORD = 'albero-demo-2023';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

/**
 * What is wrong with a new password; empty when it may be used. Length is what counts (NIST SP 800-63B): no rule
 * on kinds of characters, no expiry.
 * @param path where the input holds it
 */
export function passwordIssues(password: string, username: string, path = 'password'): Issue[] {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return [{ path, code: 'PASSWORD_TOO_SHORT', params: { least: SHORTEST_PASSWORD } }];
  if (length > LONGEST_PASSWORD) return [{ path, code: 'PASSWORD_TOO_LONG', params: { most: LONGEST_PASSWORD } }];
  if (isMadeOf(password, username)) return [{ path, code: 'PASSWORD_IS_USERNAME' }];
  return isCommon(password) ? [{ path, code: 'PASSWORD_COMMON' }] : [];
}

/** The user name alone, repeated, or with digits and signs around it. */
function isMadeOf(password: string, username: string): boolean {
  const name = letters(username);
  return name !== '' && letters(password) !== '' && letters(password).replaceAll(name, '') === '';
}

function isCommon(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  return plain === DEMO_PASSWORD || new Set(plain).size < 4 || isMadeOfCommonWords(letters(plain), plain);
}

/** A run of the keyboard, digits and signs alone, or a common word once or more with digits and signs around it. */
function isMadeOfCommonWords(word: string, plain: string): boolean {
  if (word === '' || RUNS.some((run) => run.includes(plain))) return true;
  return COMMON_PASSWORDS.some((common) => word.replaceAll(common, '') === '');
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];
