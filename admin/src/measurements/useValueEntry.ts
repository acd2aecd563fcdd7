import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ClearValueDocument, EnterValueDocument, MeasurementPageDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { type ApiError, isApiError } from '../providers/errors.ts';
import { wordsOf } from './ValueText.tsx';
import { type ReadForm, shownValue, type ValueForm } from './valueForm.ts';
import { resourceOf, type ValueRecord } from './valueRecord.ts';

export interface ValueEntry {
  /** Each @returns whether it is done. */
  readonly save: (typed: Typed) => Promise<boolean>;
  /** What stands there already is sent as it is; what was typed (not null) is saved first. */
  readonly send: (typed: Typed | null) => Promise<boolean>;
  readonly clear: () => void;
  readonly isSaving: boolean;
  /** What was refused, other than because somebody else was first. */
  readonly error: unknown;
  /** It is saved, and was refused when it was sent. */
  readonly unsent: ApiError | null;
  /** The value as somebody else entered it meanwhile. */
  readonly newer: ValueRecord | null;
  readonly takeTheirs: () => void;
  readonly reset: () => void;
}

export interface Typed {
  readonly form: ValueForm;
  readonly read: ReadForm;
  readonly expectedVersion: number;
}

/** Saving, sending and clearing one value: the server decides, then the page shows what it answered. */
export function useValueEntry(record: ValueRecord, forgetDraft: () => void): ValueEntry {
  const queries = useQueryClient();
  const tell = useTold();
  const sendSaved = useSending(record);
  const [newer, setNewer] = useState<ValueRecord | null>(null);
  const [unsent, setUnsent] = useState<ApiError | null>(null);
  const saved = (value: ValueRecord, message: string | null) => {
    setNewer(null);
    if (message) tell(value, message);
    forgetDraft();
  };
  const onError = async (error: unknown) => {
    if (!isApiError(error) || error.code !== 'CONFLICT') return;
    setNewer((await ask(MeasurementPageDocument, { id: record.id })).measurement as ValueRecord);
  };
  const refresh = () => queries.invalidateQueries();

  const saving = useMutation({
    mutationFn: (typed: Typed) => enter(record.id, typed),
    onSuccess: (value) => {
      setUnsent(null);
      saved(value, 'values.saved');
      return refresh();
    },
    onError,
  });
  const sending = useMutation({
    mutationFn: async (typed: Typed | null) => {
      const value = typed ? await enter(record.id, typed) : record;
      if (typed) saved(value, null);
      const refusal = await sendSaved(value.version);
      setUnsent(refusal);
      if (!refusal) tell(value, 'values.sent');
      await refresh();
      return refusal === null;
    },
    onError,
  });
  const clearing = useMutation({
    mutationFn: () => clearValue(record),
    onSuccess: (value) => {
      saved(value, 'values.cleared');
      return refresh();
    },
    onError,
  });

  return {
    save: (typed) =>
      saving.mutateAsync(typed).then(
        () => true,
        () => false,
      ),
    send: (typed) => sending.mutateAsync(typed).catch(() => false),
    clear: () => clearing.mutate(),
    isSaving: saving.isPending || sending.isPending || clearing.isPending,
    error: newer ? null : (saving.error ?? sending.error ?? clearing.error),
    unsent,
    newer,
    takeTheirs: () => {
      setNewer(null);
      forgetDraft();
      void refresh();
    },
    reset: () => {
      setNewer(null);
      setUnsent(null);
      saving.reset();
      sending.reset();
      clearing.reset();
    },
  };
}

const clearValue = async ({ id, version }: ValueRecord): Promise<ValueRecord> =>
  (await ask(ClearValueDocument, { input: { id, expectedVersion: version } })).clearValue as ValueRecord;

const enter = async (id: string, { form, read, expectedVersion }: Typed): Promise<ValueRecord> => {
  const input = {
    id,
    expectedVersion,
    outcome: form.outcome,
    inputs: read.inputs,
    reason: form.outcome === 'measured' ? null : form.reason.trim(),
    actReference: form.outcome === 'neutralised' ? form.actReference.trim() : null,
    comment: form.comment.trim() || null,
  };
  return (await ask(EnterValueDocument, { input })).enterValue as ValueRecord;
};

/** Sends what is saved. A refusal is an answer here, not a failure: the value stays saved, and says why it was not sent. */
function useSending(record: ValueRecord): (expectedVersion: number) => Promise<ApiError | null> {
  const { advance } = useDataProvider<AlberoDataProvider>();
  return (expectedVersion) =>
    advance({ resource: resourceOf(record), id: record.id, action: 'submit', expectedVersion }).then(
      () => null,
      (error: unknown) => {
        if (isApiError(error) && error.code !== 'CONFLICT') return error;
        throw error;
      },
    );
}

/** Says what was saved, by its name and with its value. */
function useTold(): (saved: ValueRecord, message: string) => void {
  const translate = useTranslate();
  const notify = useNotify();
  return (saved, message) => {
    const value = wordsOf(shownValue(saved), saved.indicator.unit, translate);
    notify(message, { type: 'success', messageArgs: { name: saved.indicator.name, value } });
  };
}
