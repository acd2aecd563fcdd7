import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Results, and nothing else. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Everything that is said to whoever runs the command. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Somebody is there to answer. */
export const isAsked = (): boolean => process.stdin.isTTY === true;

/** One line, echoed. */
export const ask = (question: string): Promise<string> => askOn(question, process.stderr);

/** One line without echo: what is typed never shows, nor stays on the screen. */
export async function askSecretly(question: string): Promise<string> {
  process.stderr.write(question);
  const answer = await askOn('', new Writable({ write: (_chunk, _encoding, done) => done() }));
  process.stderr.write('\n');
  return answer;
}

async function askOn(question: string, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  lines.on('SIGINT', () => process.exit(130));
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** The first line that a script sends. */
export async function firstLineOfInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/)[0] ?? '';
}
