import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generate } from '@graphql-codegen/cli';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import codegen from './codegen.ts';

/** The typed operations follow the schema and the .graphql files: made anew before every build and start. */
const typedOperations = (): Plugin => ({
  name: 'typed-operations',
  buildStart: async () => {
    await generate(codegen, true);
  },
});

/** The server sends `x.js.gz` beside `x.js` to whoever takes it: packed once, here. */
const packed = (): Plugin => ({
  name: 'packed',
  writeBundle: async ({ dir = '' }, bundle) => {
    const texts = Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file));
    await Promise.all(
      texts.map(async (file) =>
        writeFile(join(dir, `${file}.gz`), gzipSync(await readFile(join(dir, file)), { level: 9 })),
      ),
    );
  },
});

const server = process.env.ALBERO_URL ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [typedOperations(), react(), packed()],
  // `source`: the packages of this repository are read as TypeScript, not from their dist.
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  // The server puts a fresh nonce here on each request; emotion reads it from the meta element that vite writes.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    // No inline helper script: the Content-Security-Policy allows none.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: { '/graphql': server, '/auth': server, '/files': server, '/dossier.pdf': server, '/healthz': server },
  },
});
