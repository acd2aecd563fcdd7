import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, SETTINGS } from './config.ts';

describe('what the installation is told', () => {
  test('with nothing said it is the demonstration, on this machine only', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      demo: true,
      publicUrl: 'http://localhost:4000',
      isSecure: false,
    });
  });

  test('with a database of its own it starts empty, unless the demonstration is asked for', () => {
    const url = 'mysql://u:p@127.0.0.1:3306/albero';

    expect(readConfig({ DATABASE_URL: url }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL: url, ALBERO_DEMO: '1' }).demo).toBe(true);
  });

  test('a data folder is looked for from where the person stands', () => {
    expect(readConfig({ ALBERO_DATA: 'dati', INIT_CWD: '/srv' }).dataFolder).toBe(resolve('/srv/dati'));
  });

  test.each([
    ['PORT', 'ottanta'],
    ['PORT', '70000'],
    ['ALBERO_SMTP_URL', 'http://posta.example'],
    ['ALBERO_MAIL_FROM', 'albero'],
    ['ALBERO_ESCALATION_DAYS', '7'],
    ['ALBERO_ESCALATION_DAYS', '7,0,-7'],
    ['DATABASE_URL', 'postgres://x/y'],
    ['ALBERO_DEMO', 'si'],
    ['ALBERO_LOG_LEVEL', 'tutto'],
    ['ALBERO_PUBLIC_URL', 'albero.example'],
    ['ALBERO_DATI', 'x'],
  ])('%s=%s stops the start with a sentence that names it', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^Configurazione: ${name} .*\\.$`));
  });

  test.each([[{ HOST: '0.0.0.0' }], [{ ALBERO_PUBLIC_URL: 'http://albero.comune.example' }]])(
    'plain http that others can reach is refused: %o',
    (env) => {
      expect(() => readConfig(env)).toThrow(/in chiaro/);
      expect(readConfig({ ...env, ALBERO_INSECURE_HTTP: '1' }).isSecure).toBe(false);
    },
  );

  test('behind https it may listen everywhere', () => {
    const config = readConfig({ HOST: '0.0.0.0', ALBERO_PUBLIC_URL: 'https://albero.example/' });

    expect(config).toMatchObject({ isSecure: true, publicUrl: 'https://albero.example' });
  });

  test('every setting is described', () => {
    expect(SETTINGS.filter(({ description }) => description.length < 10)).toEqual([]);
  });
});
