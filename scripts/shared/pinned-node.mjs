import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './repository.mjs';

const LEAST = [22, 14];

/**
 * The product brings its own Node (package.json, optionalDependencies). npm puts it first on the path; a script called
 * in another way, under an older Node, runs itself again with it.
 */
export function onPinnedNode() {
  if (isRecent(process.versions.node)) return;
  const pinned = join(REPOSITORY, 'node_modules/.bin/node');
  if (!existsSync(pinned) || process.env.ALBERO_NODE_TRIED) {
    console.error(
      `Serve Node ${LEAST.join('.')} o successivo (questo è ${process.versions.node}): eseguire prima «npm ci», che porta il suo.`,
    );
    process.exit(1);
  }
  const again = spawnSync(pinned, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, ALBERO_NODE_TRIED: '1' },
  });
  process.exit(again.status ?? 1);
}

function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}
