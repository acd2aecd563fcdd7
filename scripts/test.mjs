// npm test: everything. Units, then stories over the API on both databases, then journeys in a real browser.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './shared/built.mjs';
import { ensureMachine } from './shared/machine.mjs';
import { onPinnedNode } from './shared/pinned-node.mjs';
import { REPOSITORY } from './shared/repository.mjs';

onPinnedNode();
ensureMachine();
if (!(await ensureBuilt(['server', 'admin'], console.log))) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const runs = [await run('units', 'office'), await run('journeys')];
const sum = (what) => runs.reduce((total, each) => total + each[what], 0);
if (sum('skipped') > 0) console.log(`${sum('skipped')} not run`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);

/** Runs some projects of vitest.config.ts. A run that ends badly without naming a test counts as one failure. */
async function run(...projects) {
  const report = join(REPOSITORY, '.cache', `tests-${projects.join('-')}.json`);
  mkdirSync(join(REPOSITORY, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const code = await vitest(projects, report);
  const { passed, failed, skipped } = counted(report);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped };
}

function vitest(projects, report) {
  return new Promise((resolve) => {
    const args = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const script = join(REPOSITORY, 'node_modules/vitest/vitest.mjs');
    spawn(process.execPath, [script, 'run', ...args, ...reporters, ...process.argv.slice(2)], {
      cwd: REPOSITORY,
      stdio: 'inherit',
    }).once('exit', (status) => resolve(status ?? 1));
  });
}

function counted(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const unread = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !hasFailure(assertionResults),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests + unread.length,
      skipped: numPendingTests + (numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function hasFailure(assertions) {
  return assertions.some(({ status }) => status === 'failed');
}
