import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that the tests run for real, and the Debian package that brings each. */
const PROGRAMS = [
  {
    name: 'mariadbd',
    package: 'mariadb-server',
    places: ['/usr/sbin/mariadbd', '/usr/bin/mariadbd', '/usr/local/bin/mariadbd'],
  },
  {
    name: 'Chromium',
    // The same engine without the windows: it signs in twice as fast as the whole browser.
    package: 'chromium-headless-shell',
    places: [
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
    ],
  },
];

const missing = () => PROGRAMS.filter(({ places }) => !places.some((place) => existsSync(place)));

/** Installs what is missing when this is Debian and we are root, saying so; else says what to do and gives up. */
export function ensureMachine() {
  const wanted = missing().map((program) => program.package);
  if (wanted.length === 0) return;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot) giveUp();
  console.log(`Le prove usano ${names()}: installo ${wanted.join(' e ')} con apt-get …`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...wanted);
  if (missing().length > 0) giveUp();
}

const names = () =>
  missing()
    .map(({ name }) => name)
    .join(' e ');

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (done.status !== 0) giveUp();
}

function giveUp() {
  console.error(
    `Mancano ${names()}: installare (Debian: apt-get install ${missing()
      .map((program) => program.package)
      .join(' ')}) e ripetere «npm test».`,
  );
  process.exit(1);
}
