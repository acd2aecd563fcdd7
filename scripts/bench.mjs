// npm run bench: the product beside a bare Node http server, on a MariaDB of its own; prints its table.
import { ensureBuilt } from './shared/built.mjs';
import { onPinnedNode } from './shared/pinned-node.mjs';

onPinnedNode();
if (!(await ensureBuilt(['server'], console.error))) process.exit(1);
await import('../test/bench/run.ts');
