import type { Database } from '../database/database.ts';

const KEPT_MS = 2_000;
const PATIENCE_MS = 3_000;

/** Whether the database answers, looked at no more than once in two seconds however often it is asked. */
export function makeHealth(db: Database): () => Promise<boolean> {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | null = null;

  return () => {
    const at = performance.now();
    if (!last || at - last.at > KEPT_MS) last = { at, answer: answers(db) };
    return last.answer;
  };
}

async function answers(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = db.read.query('SELECT 1').then(
    () => true,
    () => false,
  );
  const isUp = await Promise.race([asked, late]);
  clearTimeout(timer);
  return isUp;
}
