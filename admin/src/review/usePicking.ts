import type { Action } from '@albero/schema/contract';
import { useState } from 'react';
import type { ValueRecord } from '../measurements/valueRecord.ts';

/** Which of the values are chosen to be moved together. */
export interface Picking {
  /** Those that this person may move. */
  readonly mine: readonly ValueRecord[];
  readonly chosen: readonly ValueRecord[];
  readonly has: (id: string) => boolean;
  readonly pick: (records: readonly ValueRecord[], on: boolean) => void;
  readonly asking: boolean;
  readonly ask: () => void;
  readonly dismiss: () => void;
  readonly reset: () => void;
}

export const isMine = (record: ValueRecord, action: Action): boolean => record.allowedActions.includes(action);

export function usePicking(records: readonly ValueRecord[], action: Action): Picking {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const mine = records.filter((record) => isMine(record, action));
  return {
    mine,
    // What somebody else moved meanwhile is not among them any more.
    chosen: mine.filter(({ id }) => picked.has(id)),
    has: (id) => picked.has(id),
    pick: (some, on) =>
      setPicked((now) => {
        const ids = some.filter((record) => isMine(record, action)).map(({ id }) => id);
        return new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id)));
      }),
    asking,
    ask: () => setAsking(true),
    dismiss: () => setAsking(false),
    reset: () => {
      setAsking(false);
      setPicked(new Set());
    },
  };
}
