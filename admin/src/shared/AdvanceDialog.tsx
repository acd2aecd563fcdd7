import { type Action, type Resource, transitionOf } from '@albero/schema/contract';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'ra-core';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import type { Actionable } from './ActionBar.tsx';
import { AskDialog } from './AskDialog.tsx';
import { useErrorSentence } from './useErrorSentence.ts';

interface AdvanceDialogProps {
  readonly resource: Resource;
  readonly record: Actionable;
  readonly name: string;
  readonly action: Action;
  readonly onClose: () => void;
  readonly onDone?: ((action: Action) => void) | undefined;
}

/** Confirms one transition and makes it; a refusal is read in the dialog, with the reason still typed. */
export const AdvanceDialog = ({ resource, record, name, action, onClose, onDone }: AdvanceDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const sentence = useErrorSentence();
  const { advance } = useDataProvider<AlberoDataProvider>();
  const verb = translate(`actions.${action}`);

  const { mutate, isPending, error } = useMutation({
    mutationFn: (reason: string | null) =>
      advance({ resource, id: record.id, action, expectedVersion: record.version, reason, remarks: null }),
    onSuccess: () => {
      notify('confirm.done', { type: 'success', messageArgs: { action: verb, name } });
      onClose();
      refresh();
      onDone?.(action);
    },
  });

  return (
    <AskDialog
      title={translate('confirm.ask', { action: verb, name })}
      confirmLabel={verb}
      needsReason={transitionOf(resource, action)?.needsReason}
      waiting={isPending}
      problem={error ? sentence(error) : null}
      onConfirm={mutate}
      onClose={onClose}
    />
  );
};
