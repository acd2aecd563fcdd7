import { POOLINGS } from '@albero/schema/contract';
import { Alert, Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { OrganiseObjectiveDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { useDraft } from '../shared/useDraft.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import type { ObjectiveRecord } from './objectiveRecord.ts';

interface Choice {
  readonly leadUnitId: string;
  /** By indicator; empty: not decided. */
  readonly pooling: Readonly<Record<string, string>>;
}

const choiceOf = ({ leadUnit, indicators }: ObjectiveRecord): Choice => ({
  leadUnitId: leadUnit?.id ?? '',
  pooling: Object.fromEntries(indicators.map(({ id, pooling }) => [id, pooling ?? ''])),
});

/** Who leads a joint objective, and how the values of its units make one. */
export function OrganiseForm({ objective }: { readonly objective: ObjectiveRecord }) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const draft = useDraft<Choice>(`objectives/${objective.id}/organise`, choiceOf(objective), objective.version);
  const saving = useOrganise(objective, draft.forget);
  const { leadUnitId, pooling } = draft.value;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ choice: draft.value, expectedVersion: draft.base });
  };
  return (
    <Paper
      variant="outlined"
      component="form"
      onSubmit={submit}
      sx={{ p: 2 }}
      aria-label={translate('objectives.organise')}
    >
      <Stack spacing={1.5}>
        <Typography variant="h2">{translate('objectives.organise')}</Typography>
        <Typography variant="body2">{translate('objectives.organiseText')}</Typography>
        <DraftNotice draft={draft} />
        <TextField
          select
          label={translate('plan.leadUnit')}
          value={leadUnitId}
          onChange={(event) => draft.change({ pooling, leadUnitId: event.target.value })}
          {...SHOWN}
        >
          <MenuItem value="">{translate('plan.noLeadUnit')}</MenuItem>
          {objective.units.map((unit) => (
            <MenuItem key={unit.id} value={unit.id}>
              {unit.name}
            </MenuItem>
          ))}
        </TextField>
        {objective.indicators.map((indicator) => (
          <TextField
            key={indicator.id}
            select
            label={translate('objectives.poolingOf', { name: indicator.name })}
            value={pooling[indicator.id] ?? ''}
            onChange={(event) =>
              draft.change({ leadUnitId, pooling: { ...pooling, [indicator.id]: event.target.value } })
            }
            {...SHOWN}
          >
            {['', ...POOLINGS].map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`poolings.${each || 'undecided'}`)}
              </MenuItem>
            ))}
          </TextField>
        ))}
        {saving.error && <Alert severity="error">{sentence(saving.error)}</Alert>}
        <Button
          type="submit"
          variant="contained"
          disabled={!draft.isDirty || saving.isPending}
          sx={{ alignSelf: 'start' }}
        >
          {translate('ra.action.save')}
        </Button>
      </Stack>
    </Paper>
  );
}

const SHOWN = { slotProps: { inputLabel: { shrink: true }, select: { displayEmpty: true } } };

function useOrganise(objective: ObjectiveRecord, forget: () => void) {
  const notify = useNotify();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ choice, expectedVersion }: { choice: Choice; expectedVersion: number }) =>
      ask(OrganiseObjectiveDocument, {
        input: {
          id: objective.id,
          expectedVersion,
          leadUnitId: choice.leadUnitId || null,
          pooling: Object.entries(choice.pooling).map(([indicatorId, pooling]) => ({
            indicatorId,
            pooling: pooling || null,
          })),
        },
      }),
    onSuccess: async () => {
      notify('objectives.organised', { type: 'success', messageArgs: { name: objective.code } });
      forget();
      await queries.invalidateQueries();
    },
  });
}
