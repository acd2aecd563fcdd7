import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { FormFault } from '../individual-sets/setInput.ts';
import { isApiError } from '../providers/errors.ts';
import { type Draft, useDraft } from '../shared/useDraft.ts';
import { ownPath, type PlanObjectiveForm, planFaults } from './objectiveForm.ts';

export interface Reread {
  readonly version: number;
  readonly form: PlanObjectiveForm;
}

interface Asked {
  /** Names the thing and the shape: `objectives/<id>/edit`. */
  readonly draftKey: string;
  readonly start: PlanObjectiveForm;
  readonly version: number;
  /** @returns the version as saved */
  readonly send: (form: PlanObjectiveForm, expectedVersion: number) => Promise<number>;
  /** The record as somebody else saved it; null where there is none yet. */
  readonly reread: (() => Promise<Reread>) | null;
}

export interface ObjectiveEditing {
  readonly form: PlanObjectiveForm;
  readonly draft: Draft<PlanObjectiveForm, PlanObjectiveForm>;
  readonly change: (next: PlanObjectiveForm) => void;
  readonly faults: readonly FormFault[];
  /** Somebody tried to save: what is required and empty is now told, too. */
  readonly tried: boolean;
  readonly isSaving: boolean;
  readonly savedAt: Date | null;
  readonly error: unknown;
  readonly clash: Reread | null;
  /** @returns the version as saved; null when it was not */
  readonly save: () => Promise<number | null>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly closeClash: () => void;
}

/** The form of one objective: typed text kept in the browser, and nothing lost when somebody else saved first. */
export function useObjectiveEditing({ draftKey, start, version, send, reread }: Asked): ObjectiveEditing {
  const queries = useQueryClient();
  const draft = useDraft<PlanObjectiveForm>(draftKey, start, version);
  const [serverFaults, setServerFaults] = useState<readonly FormFault[]>([]);
  const [tried, setTried] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [clash, setClash] = useState<Reread | null>(null);
  const form = draft.value;
  const ownFaults = useMemo(() => planFaults(form), [form]);

  const saving = useMutation({
    mutationFn: ({ next, expected }: { next: PlanObjectiveForm; expected: number }) => send(next, expected),
    onSuccess: async (saved, { next }) => {
      setSavedAt(new Date());
      setTried(false);
      // First the new record, then the draft goes: the form never falls back to the old text in between.
      await queries.invalidateQueries();
      draft.saved(next, saved, (typed) => typed);
    },
    onError: async (error) => {
      if (!isApiError(error)) return;
      setServerFaults(error.issues.map((issue) => ({ ...issue, path: ownPath(issue.path) })));
      if (error.code === 'CONFLICT' && reread) setClash(await reread());
    },
  });
  const sent = (next: PlanObjectiveForm, expected: number) => saving.mutateAsync({ next, expected }).catch(() => null);

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
    isSaving: saving.isPending,
    savedAt,
    error: saving.error,
    clash,
    save: async () => {
      setTried(true);
      return ownFaults.length > 0 ? null : sent(form, draft.base);
    },
    keepMine: () => {
      if (!clash) return;
      const mine = withKnownIds(form, clash.form);
      draft.rebase(clash.version, mine);
      setClash(null);
      void sent(mine, clash.version);
    },
    takeTheirs: () => {
      setClash(null);
      draft.forget();
      void queries.invalidateQueries();
    },
    closeClash: () => setClash(null),
  };
}

/** An indicator that the other person took away comes back as new: its old identity is gone. */
function withKnownIds(mine: PlanObjectiveForm, theirs: PlanObjectiveForm): PlanObjectiveForm {
  const known = new Set(theirs.indicators.map(({ id }) => id));
  const indicators = mine.indicators.map((each) => (each.id && !known.has(each.id) ? { ...each, id: null } : each));
  return { ...mine, indicators };
}
