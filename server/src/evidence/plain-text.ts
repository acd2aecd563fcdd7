import { createReadStream } from 'node:fs';

/** Whatever is no letter, but for tab, line ends and the form feed of printed lists. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule is about
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Whether the whole of a file is text in UTF-8; read in pieces, since it may be large. */
export async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>)
      if (CONTROL.test(decoder.decode(piece, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
