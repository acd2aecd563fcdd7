import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type ApiError, isApiError } from '../providers/errors.ts';
import { type Draft, useDraft } from './useDraft.ts';

interface Versioned {
  readonly version: number;
}

interface Asked<Form, Fault, Saved extends Versioned, Clash extends Versioned> {
  /** Names the thing and the shape: `objectives/<id>/edit`. */
  readonly draftKey: string;
  readonly start: Form;
  readonly version: number;
  /** What is wrong with the form as it is typed. */
  readonly faultsOf: (form: Form) => readonly Fault[];
  readonly send: (form: Form, expectedVersion: number) => Promise<Saved>;
  /** What was typed while it was being sent, on top of what was saved. */
  readonly onTop: (sent: Form, saved: Saved, typed: Form) => Form;
  /** The faults of a refusal, with the paths of this form. */
  readonly refusedFor: (error: ApiError) => readonly Fault[];
  /** What somebody else saved first; null where nobody can have. */
  readonly clashOf: (form: Form, conflict: ApiError) => Clash | null | Promise<Clash | null>;
  /** The own form, so that it can be saved over what the other person saved. */
  readonly mineOver: (form: Form, clash: Clash) => Form;
}

export interface VersionedForm<Form, Fault, Saved, Clash> {
  readonly form: Form;
  readonly draft: Draft<Form, Form>;
  readonly change: (next: Form) => void;
  readonly faults: readonly Fault[];
  /** Somebody tried to save: what is required and empty is now told, too. */
  readonly tried: boolean;
  readonly savedAt: Date | null;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly clash: Clash | null;
  /** @returns the record as saved; null when it was not */
  readonly save: () => Promise<Saved | null>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly closeClash: () => void;
}

/** A form saved as a whole: typed text kept in the browser, and nothing lost when somebody else saved first. */
export function useVersionedForm<Form, Fault, Saved extends Versioned, Clash extends Versioned>(
  asked: Asked<Form, Fault, Saved, Clash>,
): VersionedForm<Form, Fault, Saved, Clash> {
  const { faultsOf } = asked;
  const queries = useQueryClient();
  const draft = useDraft<Form>(asked.draftKey, asked.start, asked.version);
  const [serverFaults, setServerFaults] = useState<readonly Fault[]>([]);
  const [tried, setTried] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const form = draft.value;
  const ownFaults = useMemo(() => faultsOf(form), [faultsOf, form]);

  const saving = useMutation({
    mutationFn: ({ next, expected }: { next: Form; expected: number }) => asked.send(next, expected),
    onSuccess: async (saved, { next }) => {
      setSavedAt(new Date());
      setTried(false);
      // First the new record, then the draft goes: the form never falls back to the old text in between.
      await queries.invalidateQueries();
      draft.saved(next, saved.version, (typed) => asked.onTop(next, saved, typed));
    },
    onError: async (error) => {
      if (!isApiError(error)) return;
      setServerFaults(asked.refusedFor(error));
      if (error.code === 'CONFLICT') setClash(await asked.clashOf(form, error));
    },
  });
  const send = (next: Form, expected: number) => saving.mutateAsync({ next, expected }).catch(() => null);

  return {
    form,
    draft,
    change: (next) => {
      setServerFaults([]);
      if (!saving.isPending) saving.reset();
      draft.change(next);
    },
    faults: [...ownFaults, ...serverFaults],
    tried,
    savedAt,
    isSaving: saving.isPending,
    error: saving.error,
    clash,
    save: async () => {
      setTried(true);
      return ownFaults.length > 0 ? null : send(form, draft.base);
    },
    keepMine: () => {
      if (!clash) return;
      const mine = asked.mineOver(form, clash);
      draft.rebase(clash.version, mine);
      setClash(null);
      void send(mine, clash.version);
    },
    takeTheirs: () => {
      setClash(null);
      draft.forget();
      void queries.invalidateQueries();
    },
    closeClash: () => setClash(null),
  };
}
