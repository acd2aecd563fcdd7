// npm run build: the server (schema and server to JavaScript) and the pages (typed operations, then Vite).
import { ensureBuilt } from './shared/built.mjs';
import { onPinnedNode } from './shared/pinned-node.mjs';

onPinnedNode();
if (!(await ensureBuilt(['server', 'admin'], console.log))) process.exit(1);
