import { Box } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useRefresh, useTranslate } from 'ra-core';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { type AnyCode, ApiError } from '../providers/errors.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import type { SetOutcome } from './Outcomes.tsx';
import type { SetRecord } from './setRecord.ts';

interface Props {
  readonly sets: readonly SetRecord[];
  readonly close: () => void;
  readonly done: (outcomes: readonly SetOutcome[]) => void;
}

/** Asks once for all the chosen sets, by name; each is decided on its own and has its own result. */
export function ApproveDialog({ sets, close, done }: Props) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const sentence = useErrorSentence();
  const { advanceMany } = useDataProvider<AlberoDataProvider>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      advanceMany(
        sets.map(({ id, version }) => ({
          resource: 'individualSets',
          id,
          action: 'approve',
          expectedVersion: version,
        })),
      ),
    onSuccess: (answers) => {
      refresh();
      done(answers.map((answer) => outcomeOf(answer, sets)));
    },
  });
  const [only] = sets;
  const name =
    sets.length === 1 && only ? only.position.title : translate('sets.several', { smart_count: sets.length });
  return (
    <AskDialog
      title={translate('confirm.ask', { action: translate('actions.approve'), name })}
      confirmLabel={translate('actions.approve')}
      waiting={isPending}
      problem={error ? sentence(error) : null}
      onConfirm={() => mutate()}
      onClose={close}
    >
      {sets.length > 1 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {sets.map((set) => (
            <li key={set.id}>{set.position.title}</li>
          ))}
        </Box>
      )}
    </AskDialog>
  );
}

interface Answer {
  readonly id: string;
  readonly done: boolean;
  readonly code?: string | null;
  readonly paramsJson?: string | null;
}

function outcomeOf({ id, done, code, paramsJson }: Answer, sets: readonly SetRecord[]): SetOutcome {
  const name = sets.find((set) => set.id === id)?.position.title ?? '';
  const params = paramsJson ? (JSON.parse(paramsJson) as Record<string, unknown>) : {};
  return { id, name, done, error: done ? null : new ApiError((code ?? 'UNREADABLE') as AnyCode, params) };
}
