import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, type Kept, readDraft, writeDraft } from './drafts.ts';
import { useMe } from './useMe.ts';

export interface Draft<T, Saved extends T | undefined = T | undefined> {
  /** What is on the page: what was typed, else what is saved. Undefined only while `saved` is. */
  readonly value: T | Saved;
  /** Type: kept at once. */
  readonly change: (next: T) => void;
  /** Something typed is not saved yet. */
  readonly isDirty: boolean;
  /** When it was typed, if it was found again from an earlier visit: show <DraftNotice draft={draft} />. */
  readonly restoredAt: number | null;
  /** The version to expect when saving: the one that was there when typing began. */
  readonly base: number;
  /** After a conflict, to keep one's own text (or `value`, made of it) over the newer version. */
  readonly rebase: (version: number, value?: T) => void;
  /** Throws away what was typed; also to be called after a successful save. */
  readonly forget: () => void;
  /** After a save during which typing could go on: forgets `sent`, keeps what was typed since as `onTop` makes it. */
  readonly saved: (sent: T, version: number, onTop: (typed: T) => T) => void;
}

/**
 * Keeps what is typed through a refused save, an expired sign-in and a closed tab.
 * @param key names the thing and the shape: `individualSets/<id>`
 * @param saved what the server has; undefined while it is being read
 * @param version of the saved record
 */
export function useDraft<T>(key: string, saved: T, version: number): Draft<T, T>;
export function useDraft<T>(key: string, saved: T | undefined, version: number): Draft<T>;
export function useDraft<T>(key: string, saved: T | undefined, version: number): Draft<T> {
  const personId = useMe()?.personId;
  const place = personId ? `${personId}/${key}` : null;
  const { kept, setKept, restoredAt, setRestoredAt, typed } = useFound<T>(place);

  // A save that was sent some renders ago must find what is on the page now.
  const latest = useRef(kept);
  latest.current = kept;

  const keep = useCallback(
    (value: T, base: number) => {
      typed.current = true;
      const next = { value, base, at: Date.now() };
      latest.current = next;
      setKept(next);
      if (place) void writeDraft(place, next);
    },
    [place, setKept, typed],
  );
  const forget = useCallback(() => {
    setKept(null);
    setRestoredAt(null);
    if (place) void dropDraft(place);
  }, [place, setKept, setRestoredAt]);

  return {
    value: kept ? kept.value : saved,
    change: (next) => keep(next, kept?.base ?? version),
    isDirty: kept !== null,
    restoredAt,
    base: kept?.base ?? version,
    rebase: (newer, value) => kept && keep(value ?? kept.value, newer),
    forget,
    saved: (sent, newer, onTop) => {
      const now = latest.current;
      if (now && now.value !== sent) keep(onTop(now.value), newer);
      else forget();
    },
  };
}

/** What an earlier visit left behind, unless typing has begun before it was found. */
function useFound<T>(place: string | null) {
  const [kept, setKept] = useState<Kept<T> | null>(null);
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const typed = useRef(false);

  useEffect(() => {
    typed.current = false;
    setKept(null);
    setRestoredAt(null);
    if (!place) return undefined;
    let current = true;
    readDraft<T>(place).then((found) => {
      if (!found || !current || typed.current) return;
      setKept(found);
      setRestoredAt(found.at);
    });
    return () => {
      current = false;
    };
  }, [place]);

  return { kept, setKept, restoredAt, setRestoredAt, typed };
}
