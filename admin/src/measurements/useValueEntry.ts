import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ClearValueDocument, EnterValueDocument, MeasurementPageDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import { wordsOf } from './ValueText.tsx';
import { type ReadForm, shownValue, type ValueForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';

export interface ValueEntry {
  /** @returns whether it is saved */
  readonly save: (form: ValueForm, read: ReadForm, expectedVersion: number) => Promise<boolean>;
  readonly clear: () => void;
  readonly isSaving: boolean;
  /** What was refused, other than because somebody else was first. */
  readonly error: unknown;
  /** The value as somebody else entered it meanwhile. */
  readonly newer: ValueRecord | null;
  readonly takeTheirs: () => void;
  readonly reset: () => void;
}

interface Saving {
  readonly form: ValueForm;
  readonly read: ReadForm;
  readonly expectedVersion: number;
}

/** Saving and clearing one value: the server decides, then the page shows what it answered. */
export function useValueEntry(record: ValueRecord, forgetDraft: () => void): ValueEntry {
  const queries = useQueryClient();
  const [newer, setNewer] = useState<ValueRecord | null>(null);
  const tell = useTold();
  const done = (saved: ValueRecord, message: string) => {
    setNewer(null);
    tell(saved, message);
    forgetDraft();
    return queries.invalidateQueries();
  };
  const onError = async (error: unknown) => {
    if (!isApiError(error) || error.code !== 'CONFLICT') return;
    setNewer((await ask(MeasurementPageDocument, { id: record.id })).measurement as ValueRecord);
  };
  const saving = useMutation({
    mutationFn: async (what: Saving) =>
      (await ask(EnterValueDocument, inputOf(record.id, what))).enterValue as ValueRecord,
    onSuccess: (saved) => done(saved, 'values.saved'),
    onError,
  });
  const clearing = useMutation({
    mutationFn: async () => {
      const input = { id: record.id, expectedVersion: record.version };
      return (await ask(ClearValueDocument, { input })).clearValue as ValueRecord;
    },
    onSuccess: (saved) => done(saved, 'values.cleared'),
    onError,
  });

  return {
    save: (form, read, expectedVersion) =>
      saving.mutateAsync({ form, read, expectedVersion }).then(
        () => true,
        () => false,
      ),
    clear: () => clearing.mutate(),
    isSaving: saving.isPending || clearing.isPending,
    error: newer ? null : (saving.error ?? clearing.error),
    newer,
    takeTheirs: () => {
      setNewer(null);
      forgetDraft();
      void queries.invalidateQueries();
    },
    reset: () => {
      setNewer(null);
      saving.reset();
      clearing.reset();
    },
  };
}

const inputOf = (id: string, { form, read, expectedVersion }: Saving) => ({
  input: {
    id,
    expectedVersion,
    outcome: form.outcome,
    inputs: read.inputs,
    reason: form.outcome === 'measured' ? null : form.reason.trim(),
    comment: form.comment.trim() || null,
  },
});

/** Says what was saved, by its name and with its value. */
function useTold(): (saved: ValueRecord, message: string) => void {
  const translate = useTranslate();
  const notify = useNotify();
  return (saved, message) => {
    const value = wordsOf(shownValue(saved), saved.indicator.unit, translate);
    notify(message, { type: 'success', messageArgs: { name: saved.indicator.name, value } });
  };
}
