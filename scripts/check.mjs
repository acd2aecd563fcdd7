// npm run check: what a reviewer would otherwise have to look at. Seconds, no database, no browser.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPinnedNode } from './shared/pinned-node.mjs';
import { REPOSITORY } from './shared/repository.mjs';

onPinnedNode();

const CHECKS = [
  { name: 'forma del codice (biome)', run: () => tool('@biomejs/biome/bin/biome', 'check', '.') },
  { name: 'tipi di schema e server (tsc)', run: () => tool('typescript/bin/tsc', '-b', 'server') },
  { name: 'tipi delle pagine (tsc)', run: () => tool('typescript/bin/tsc', '-p', 'admin') },
  { name: 'tipi delle prove (tsc)', run: () => tool('typescript/bin/tsc', '-p', 'test') },
  {
    name: 'codice e pacchetti non usati (knip)',
    run: () => tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  },
  { name: 'regole della casa, SDL e tavole stampate', run: () => tool('vitest/vitest.mjs', 'run', ...HOUSE) },
  { name: 'nessun indirizzo di registro nel lock file', run: noRegistry },
];
const HOUSE = ['test/architecture.test.ts', 'test/contract.test.ts', '--project', 'units', '--reporter=dot'];

const failed = [];
for (const { name, run } of CHECKS) {
  const { isFine, text } = await run();
  console.log(`${isFine ? '✓' : '✗'} ${name}`);
  if (isFine) continue;
  failed.push(name);
  console.log(text);
}
process.exit(failed.length === 0 ? 0 : 1);

function tool(script, ...args) {
  return new Promise((resolve) => {
    let text = '';
    const child = spawn(process.execPath, [join(REPOSITORY, 'node_modules', script), ...args], { cwd: REPOSITORY });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        text += part;
      });
    }
    child.once('close', (code) => resolve({ isFine: code === 0, text }));
  });
}

async function noRegistry() {
  const lock = readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8');
  const found = lock.match(/"resolved": "(https?|git)[^"]*"/g) ?? [];
  return { isFine: found.length === 0, text: found.slice(0, 5).join('\n') };
}
