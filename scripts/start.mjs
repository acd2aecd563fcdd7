// npm start: builds what is not built yet, then runs the server in this same process, so that Ctrl-C reaches it.
import { ensureBuilt } from './shared/built.mjs';
import { onPinnedNode } from './shared/pinned-node.mjs';

onPinnedNode();
if (!(await ensureBuilt(['server', 'admin'], console.log))) {
  console.error('La costruzione non è riuscita: il motivo sta qui sopra.');
  process.exit(1);
}
await import('../server/dist/main.js');
