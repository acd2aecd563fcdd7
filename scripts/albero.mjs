// npm run albero -- <command>: the command line. Only its answer goes to the output; progress of a build does not.
import { ensureBuilt } from './shared/built.mjs';
import { onPinnedNode } from './shared/pinned-node.mjs';

onPinnedNode();
if (!(await ensureBuilt(['server'], console.error))) process.exit(1);
await import('../server/dist/cli/main.js');
