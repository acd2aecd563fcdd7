import { type Action, type Resource, transitionOf } from '@albero/schema/contract';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'ra-core';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import type { Actionable } from './ActionBar.tsx';
import { AskDialog } from './AskDialog.tsx';
import { actionWord, consequenceOf } from './actionWords.ts';
import { Problem } from './Problem.tsx';

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
  const { advance } = useDataProvider<AlberoDataProvider>();
  const verb = actionWord(translate, resource, action);
  const consequence = consequenceOf(translate, resource, action);

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
      reasonLabel={translate(`reasonsOf.${resource}.${action}`, { _: '' })}
      reasonHelp={translate(`reasonsOf.${resource}.${action}_help`, { _: '' })}
      waiting={isPending}
      problem={error ? <Problem error={error} /> : null}
      onConfirm={mutate}
      onClose={onClose}
    >
      {consequence && <Typography sx={{ mb: 1 }}>{consequence}</Typography>}
    </AskDialog>
  );
};
