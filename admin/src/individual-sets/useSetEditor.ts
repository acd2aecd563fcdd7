import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { UpdateIndividualSetDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import { type Draft, useDraft } from '../shared/useDraft.ts';
import { type Clash, clashOf, onTopOf, withKnownIds } from './conflict.ts';
import { formOf, type SetForm } from './setForm.ts';
import { type FormFault, faultsOf, inputOf } from './setInput.ts';
import type { SetRecord } from './setRecord.ts';

export interface SetEditing {
  readonly form: SetForm;
  readonly draft: Draft<SetForm, SetForm>;
  readonly change: (next: SetForm) => void;
  readonly faults: readonly FormFault[];
  /** Somebody tried to save: what is required and empty is now told, too. */
  readonly tried: boolean;
  readonly savedAt: Date | null;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly clash: Clash | null;
  /** @returns the set as saved; null when it was not */
  readonly save: () => Promise<SetRecord | null>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly closeClash: () => void;
}

/** The form of a set: typed text kept in the browser, saved as a whole, and nothing lost when somebody else saved first. */
export function useSetEditor(set: SetRecord): SetEditing {
  const queries = useQueryClient();
  const saved = useMemo(() => formOf(set.objectives), [set.objectives]);
  const draft = useDraft<SetForm>(`individualSets/${set.id}`, saved, set.version);
  const [serverFaults, setServerFaults] = useState<readonly FormFault[]>([]);
  const [tried, setTried] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const form = draft.value;
  const ownFaults = useMemo(() => faultsOf(form), [form]);

  const saving = useMutation({
    mutationFn: async ({ next, expectedVersion }: { next: SetForm; expectedVersion: number }) => {
      const input = { id: set.id, expectedVersion, objectives: inputOf(next).map(mutable) };
      return (await ask(UpdateIndividualSetDocument, { input })).updateIndividualSet as SetRecord;
    },
    onSuccess: async (record, { next }) => {
      setSavedAt(new Date());
      setTried(false);
      // First the new record, then the draft goes: the form never falls back to the old text in between.
      await queries.invalidateQueries();
      draft.saved(next, record.version, (typed) => onTopOf({ sent: next, saved: formOf(record.objectives) }, typed));
    },
    onError: (error) => {
      if (!isApiError(error)) return;
      setServerFaults(error.issues as readonly FormFault[]);
      if (error.code === 'CONFLICT') setClash(clashOf(form, error.params));
    },
  });

  const send = (next: SetForm, expectedVersion: number) =>
    saving.mutateAsync({ next, expectedVersion }).catch(() => null);
  const save = async () => {
    setTried(true);
    if (ownFaults.length > 0) return null;
    return draft.isDirty ? send(form, draft.base) : set;
  };

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
    save,
    keepMine: () => {
      if (!clash) return;
      const mine = withKnownIds(form, clash.theirs);
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

/** The generated input types want arrays that could be written to. */
const mutable = <T extends { readonly indicators: readonly unknown[] }>(objective: T) => ({
  ...objective,
  indicators: [...objective.indicators] as T['indicators'][number][],
});
