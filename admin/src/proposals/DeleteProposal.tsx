import { Button } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DeleteProposalDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { actionWord } from '../shared/actionWords.ts';
import { Problem } from '../shared/Problem.tsx';
import type { ProposalRecord } from './proposalRecord.ts';

/** A proposal that was not sent, or came back, can be thrown away. */
export function DeleteProposal({ proposal, name }: { readonly proposal: ProposalRecord; readonly name: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const verb = actionWord(translate, 'proposals', 'delete');
  const deleting = useMutation({
    mutationFn: () => ask(DeleteProposalDocument, { input: { id: proposal.id, expectedVersion: proposal.version } }),
    onSuccess: async () => {
      notify('proposals.deleted', { type: 'success', messageArgs: { name } });
      navigate('/proposals');
      await queries.invalidateQueries();
    },
  });
  if (!proposal.allowedActions.includes('delete')) return null;
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
