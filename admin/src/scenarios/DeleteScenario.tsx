import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DeleteScenarioDocument, type ScenarioPageQuery } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { actionWord } from '../shared/actionWords.ts';
import { Problem } from '../shared/Problem.tsx';

/** A what-if is thrown away by whoever made it. */
export function DeleteScenario({ scenario }: Pick<ScenarioPageQuery, 'scenario'>) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { id, version, title: name } = scenario;
  const verb = actionWord(translate, 'scenarios', 'delete');
  const deleting = useMutation({
    mutationFn: () => ask(DeleteScenarioDocument, { input: { id, expectedVersion: version } }),
    onSuccess: async () => {
      notify('whatIf.deleted', { type: 'success', messageArgs: { name } });
      navigate('/simulazioni');
      await queries.invalidateQueries();
    },
  });
  if (!scenario.allowedActions.includes('delete')) return null;
  return (
    <>
      <Button color="error" onClick={() => setAsked(true)}>
        {verb}
      </Button>
      {isAsked && (
        <AskDialog
          title={translate('confirm.ask', { action: verb, name })}
          confirmLabel={verb}
          waiting={deleting.isPending}
          problem={deleting.error ? <Problem error={deleting.error} /> : null}
          onConfirm={() => deleting.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
