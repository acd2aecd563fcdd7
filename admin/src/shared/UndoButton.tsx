import type { Resource } from '@albero/schema/contract';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'ra-core';
import { useState } from 'react';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { AskDialog } from './AskDialog.tsx';
import { useErrorSentence } from './useErrorSentence.ts';

interface UndoButtonProps {
  readonly resource: Resource;
  readonly record: { readonly id: string; readonly version: number };
  readonly name: string;
}

/** Takes back one's own last change of a record that is still a draft; there only when the server says that it can be. */
export const UndoButton = ({ resource, record: { id, version }, name }: UndoButtonProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const sentence = useErrorSentence();
  const [asking, setAsking] = useState(false);
  const { undo, undoable } = useDataProvider<AlberoDataProvider>();
  const { data: mayUndo } = useQuery({
    queryKey: ['undoable', resource, id, version],
    queryFn: () => undoable(resource, id),
    staleTime: 0,
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => undo({ resource, id, expectedVersion: version }),
    onSuccess: () => {
      notify('undo.done', { type: 'success', messageArgs: { name } });
      setAsking(false);
      refresh();
    },
  });

  if (!mayUndo) return null;
  return (
    <>
      <Button startIcon={<UndoIcon />} onClick={() => setAsking(true)}>
        {translate('undo.mine')}
      </Button>
      {asking && (
        <AskDialog
          title={translate('confirm.ask', { action: translate('undo.mine'), name })}
          confirmLabel={translate('undo.mine')}
          waiting={isPending}
          problem={error ? sentence(error) : null}
          onConfirm={() => mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
