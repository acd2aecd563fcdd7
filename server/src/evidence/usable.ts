import { access, constants, mkdir } from 'node:fs/promises';
import { StartError } from '../start-error.ts';

/**
 * Makes the folder of the files, and sees that it can be written, before anybody brings one.
 * @throws StartError
 */
export async function assertUsable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch (error) {
    const { message } = error as Error;
    throw new StartError(`Non riesco a usare la cartella dei file ${folder}: correggere ALBERO_FILES (${message}).`);
  }
}
