import { CommanderError } from 'commander';
import { makeProgram } from './program.ts';
import { say } from './terminal.ts';

// Whoever reads our output may have seen enough: `albero export ... | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = makeProgram();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? commanderCode(error) : await failed(error);
}

/** Help and version asked for are no error; everything that commander refuses is wrong usage. */
function commanderCode({ code }: CommanderError): number {
  return code === 'commander.helpDisplayed' || code === 'commander.version' ? 0 : 2;
}

async function failed(error: unknown): Promise<number> {
  const { exitCodeOf, sentencesOf } = await import('./failures.ts');
  for (const sentence of sentencesOf(error)) say(sentence);
  return exitCodeOf(error);
}
