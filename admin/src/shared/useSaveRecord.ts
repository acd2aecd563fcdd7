import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useRefresh, useResourceContext } from 'ra-core';
import { useState } from 'react';
import { type ApiError, isApiError } from '../providers/errors.ts';
import type { Draft } from './useDraft.ts';

export interface Saved {
  readonly id: string;
  readonly version: number;
}
export type Fields = Readonly<Record<string, string | null>>;

export interface Saving {
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly error: ApiError | null;
  /** The record as somebody else saved it meanwhile: ask which to keep. */
  readonly newer: Fields | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly dismiss: () => void;
}

/** Saves the typed fields of one record; a conflict brings the newer record beside the typed text. */
export function useSaveRecord<T extends Saved>(
  draft: Draft<Fields, Fields>,
  record: T | null,
  onSaved: (saved: T) => void,
): Saving {
  const resource = useResourceContext() ?? '';
  const dataProvider = useDataProvider();
  const refresh = useRefresh();
  const [newer, setNewer] = useState<(Fields & Saved) | null>(null);

  const { mutate, isPending, error } = useMutation({
    mutationFn: async (expectedVersion: number): Promise<T> => {
      const data = draft.value;
      if (!record) return (await dataProvider.create<T>(resource, { data })).data;
      const previousData = { ...record, version: expectedVersion };
      return (await dataProvider.update<T>(resource, { id: record.id, data, previousData })).data;
    },
    onSuccess: (saved) => {
      draft.forget();
      refresh();
      onSaved(saved);
    },
    onError: async (refusal) => {
      if (!record || !isApiError(refusal) || refusal.code !== 'CONFLICT') return;
      setNewer((await dataProvider.getOne(resource, { id: record.id })).data);
    },
  });

  return {
    save: () => mutate(draft.base),
    isSaving: isPending,
    error: isApiError(error) ? error : null,
    newer,
    keepMine: () => {
      if (newer) mutate(newer.version);
      setNewer(null);
    },
    takeTheirs: () => {
      setNewer(null);
      draft.forget();
      refresh();
    },
    dismiss: () => setNewer(null),
  };
}
