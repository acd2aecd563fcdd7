import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// The one graphql that packages get from Node: else our files would load its second face and be in another realm.
const alias = [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }];
const resolve = { conditions: ['source', 'node'], alias };
const shared = { resolve, ssr: { resolve } };
const exclude = ['**/node_modules/**', '**/dist/**', '**/.*/**'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'units',
          include: [
            '{schema,server,admin}/src/**/*.test.{ts,tsx}',
            'test/{architecture,contract,graphql,scoring/*}.test.ts',
          ],
          exclude,
        },
      },
      {
        ...shared,
        test: {
          name: 'office',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, 'test/e2e/**', 'test/{architecture,contract,graphql,scoring/*}.test.ts'],
          globalSetup: ['test/kit/global-setup.ts'],
          // What a module of the server keeps, it keeps for one database or one viewer: loading it all once for each of
          // eighty files was a fifth of the work, and proved nothing.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'journeys',
          include: ['test/e2e/**/*.test.ts'],
          exclude,
          globalSetup: ['test/e2e/global-setup.ts'],
          // One browser a worker (test/e2e/kit/browser.ts); what a journey has of its own are its office and its contexts.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
