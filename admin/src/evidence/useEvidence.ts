import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useRef, useState } from 'react';
import { AddEvidenceLinkDocument, RemoveEvidenceDocument, UpdateEvidenceDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import { type Sending, sendFile } from './files.ts';

/** What changes the evidence of a value; the pages around it (what blocks sending) are read anew. */
export function useEvidence(measurementId: string) {
  const queries = useQueryClient();
  const notify = useNotify();
  const done = (message: string, name: string) => () => {
    notify(message, { type: 'success', messageArgs: { name } });
    return queries.invalidateQueries();
  };

  const link = useMutation({
    mutationFn: (input: { title: string; url: string; protocol: string | null }) =>
      ask(AddEvidenceLinkDocument, { input: { measurementId, ...input } }),
    onSuccess: (_, { title }) => done('evidence.added', title)(),
  });
  const rename = useMutation({
    mutationFn: (input: { id: string; title: string; protocol: string | null }) =>
      ask(UpdateEvidenceDocument, { input }),
    onSuccess: (_, { title }) => done('evidence.changed', title)(),
  });
  const remove = useMutation({
    mutationFn: ({ id }: { id: string; title: string }) => ask(RemoveEvidenceDocument, { input: { id } }),
    onSuccess: (_, { title }) => done('evidence.removed', title)(),
  });
  return { link, rename, remove };
}

export interface Uploading {
  /** 0 to 1; null: nothing is on its way. */
  readonly share: number | null;
  readonly error: unknown;
  /** @returns whether it arrived */
  readonly send: (sending: Omit<Sending, 'measurementId'>) => Promise<boolean>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** One file on its way, with how much of it has gone. */
export function useUpload(measurementId: string): Uploading {
  const queries = useQueryClient();
  const notify = useNotify();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);

  const send = async (sending: Omit<Sending, 'measurementId'>): Promise<boolean> => {
    stop.current = new AbortController();
    setError(null);
    setShare(0);
    try {
      await sendFile({ measurementId, ...sending }, setShare, stop.current.signal);
      notify('evidence.added', { type: 'success', messageArgs: { name: sending.title } });
      await queries.invalidateQueries();
      return true;
    } catch (failure) {
      if (!isApiError(failure) || !failure.params.isCancelled) setError(failure);
      return false;
    } finally {
      setShare(null);
    }
  };
  return { share, error, send, cancel: () => stop.current?.abort(), reset: () => setError(null) };
}
