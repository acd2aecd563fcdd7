import type { Action } from '@albero/schema/contract';
import { useState } from 'react';
import type { ValueRecord } from '../measurements/valueRecord.ts';

/** What can be chosen among others. */
export interface Pickable {
  readonly id: string;
  readonly allowedActions: readonly string[];
}

/** Which of the values, or of other records, are chosen to be moved together. */
export interface Picking<R extends Pickable = ValueRecord> {
  /** Those that this person may move. */
  readonly mine: readonly R[];
  readonly chosen: readonly R[];
  readonly has: (id: string) => boolean;
  readonly pick: (records: readonly Pickable[], on: boolean) => void;
  readonly asking: boolean;
  readonly ask: () => void;
  readonly dismiss: () => void;
  readonly reset: () => void;
}

export const isMine = (record: Pickable, action: Action): boolean => record.allowedActions.includes(action);

export function usePicking<R extends Pickable>(records: readonly R[], action: Action): Picking<R> {
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
