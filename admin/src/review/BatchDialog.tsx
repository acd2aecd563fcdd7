import { type Action, transitionOf } from '@albero/schema/contract';
import { Box } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useRefresh, useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { actionWord } from '../shared/actionWords.ts';
import { Problem } from '../shared/Problem.tsx';
import { type BatchItem, type BatchOutcome, outcomesOf, stepsOf } from './batch.ts';

interface Props {
  readonly action: Action;
  readonly items: readonly BatchItem[];
  readonly close: () => void;
  readonly done: (outcomes: readonly BatchOutcome[]) => void;
  /** What should be known before it is confirmed. */
  readonly children?: ReactNode;
}

/** Asks once for all that were chosen, by name; each is decided on its own and has its own result. */
export function BatchDialog({ action, items, close, done, children }: Props) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { advanceMany } = useDataProvider<AlberoDataProvider>();
  const resource = items[0]?.resource ?? 'measurements';
  const { mutate, isPending, error } = useMutation({
    mutationFn: (reason: string | null) => advanceMany(stepsOf(items, action, reason)),
    onSuccess: (answers) => {
      refresh();
      done(outcomesOf(answers, items, action));
    },
  });
  const [only] = items;
  const verb = actionWord(translate, resource, action);
  const title =
    items.length === 1 && only
      ? translate('confirm.ask', { action: verb, name: only.name })
      : translate(`batch.askOf.${resource}`, {
          action: verb,
          smart_count: items.length,
          _: translate('batch.ask', { action: verb, smart_count: items.length }),
        });
  return (
    <AskDialog
      title={title}
      confirmLabel={verb}
      needsReason={transitionOf(resource, action)?.needsReason}
      waiting={isPending}
      problem={error ? <Problem error={error} /> : null}
      onConfirm={mutate}
      onClose={close}
    >
      {children}
      {items.length > 1 && (
        <Box component="ul" sx={{ m: 0, mb: 2, pl: 2.5, maxHeight: 260, overflowY: 'auto' }} tabIndex={0}>
          {items.map((item) => (
            <li key={item.id}>{item.name}</li>
          ))}
        </Box>
      )}
    </AskDialog>
  );
}
