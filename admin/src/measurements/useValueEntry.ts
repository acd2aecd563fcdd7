import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { ClearValueDocument, EnterValueDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { wordsOf } from './ValueText.tsx';
import { type ReadForm, shownValue, type ValueForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';

export interface ValueEntry {
  readonly save: (form: ValueForm, read: ReadForm) => Promise<ValueRecord>;
  readonly clear: () => Promise<ValueRecord>;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly forget: () => void;
}

/** Saving and clearing one value: the server decides, then the page shows what it answered. */
export function useValueEntry(record: ValueRecord): ValueEntry {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const done = (saved: ValueRecord, message: string) => {
    const value = wordsOf(shownValue(saved), saved.indicator.unit, translate);
    notify(message, { type: 'success', messageArgs: { name: saved.indicator.name, value } });
    return queries.invalidateQueries();
  };

  const saving = useMutation({
    mutationFn: async ({ form, read }: { form: ValueForm; read: ReadForm }) => {
      const input = {
        id: record.id,
        expectedVersion: record.version,
        outcome: form.outcome,
        inputs: read.inputs,
        reason: form.outcome === 'measured' ? null : form.reason.trim(),
        comment: form.comment.trim() || null,
      };
      return (await ask(EnterValueDocument, { input })).enterValue as ValueRecord;
    },
    onSuccess: (saved) => done(saved, 'values.saved'),
  });
  const clearing = useMutation({
    mutationFn: async () => {
      const input = { id: record.id, expectedVersion: record.version };
      return (await ask(ClearValueDocument, { input })).clearValue as ValueRecord;
    },
    onSuccess: (saved) => done(saved, 'values.cleared'),
  });

  return {
    save: (form, read) => saving.mutateAsync({ form, read }),
    clear: () => clearing.mutateAsync(),
    isSaving: saving.isPending || clearing.isPending,
    error: saving.error ?? clearing.error,
    forget: () => {
      saving.reset();
      clearing.reset();
    },
  };
}
