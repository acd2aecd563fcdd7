import type { Issue } from '@albero/schema/contract';
import { issue, pathOf } from './issues.ts';

interface Container {
  /** The keys so far; null in a list. */
  readonly keys: Set<string> | null;
  /** The key or index at which the reader stands. */
  at: string | number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/**
 * Keys written twice in the same object: JSON.parse keeps the last and says nothing, so that half of what somebody wrote
 * would be skipped in silence.
 * @param json a text that JSON.parse accepted
 */
export function repeatedKeys(json: string): Issue[] {
  const stack: Container[] = [];
  const found: Issue[] = [];
  let last = '';
  for (const [token] of json.matchAll(TOKEN)) {
    const inside = stack.at(-1);
    if (token === '{') stack.push({ keys: new Set(), at: '' });
    else if (token === '[') stack.push({ keys: null, at: 0 });
    else if (token === '}' || token === ']') stack.pop();
    else if (token === ',' && typeof inside?.at === 'number') inside.at += 1;
    else if (token === ':' && inside?.keys) found.push(...readKey(JSON.parse(last) as string, inside, stack));
    last = token;
  }
  return found;
}

function readKey(key: string, inside: Container, stack: readonly Container[]): Issue[] {
  inside.at = key;
  const isRepeated = inside.keys?.has(key);
  inside.keys?.add(key);
  return isRepeated ? [issue(pathOf(stack.map(({ at }) => at)), 'DUPLICATE_KEY', { key })] : [];
}
