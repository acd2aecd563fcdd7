import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { startOffice } from './kit/office.ts';

declare module 'vitest' {
  interface ProvidedContext {
    demoFolder: string;
  }
}

/** Once a run: the first start of the product fills a folder with the demo, for every journey to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const office = await startOffice();
  await office.stop();
  project.provide('demoFolder', office.folder);
  return () => rm(office.folder, { recursive: true, force: true });
}
