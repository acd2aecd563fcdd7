import { resolve } from 'node:path';

/** The folder that holds package.json. */
export const REPOSITORY = resolve(import.meta.dirname, '../..');
