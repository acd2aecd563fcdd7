import { Button, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DeleteAreaDocument, DeleteObjectiveDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { Problem } from '../shared/Problem.tsx';
import type { PlanNode } from './planNodes.ts';
import { useTreeEditor } from './treeEditing.ts';

/** Takes an area or an objective out of the draft, after asking by name. */
export function DeleteNode({ node }: { readonly node: PlanNode }) {
  const translate = useTranslate();
  const [isAsked, setAsked] = useState(false);
  const deleting = useDelete(node);
  const name = [node.code, node.title].filter(Boolean).join(' ');
  if (node.kind === 'area' && node.childIds.length > 0)
    return (
      <Typography variant="body2" color="text.secondary">
        {translate('plan.edit.areaNotEmpty')}
      </Typography>
    );
  return (
    <>
      <Button color="error" variant="outlined" onClick={() => setAsked(true)}>
        {translate('actions.delete')}
      </Button>
      {isAsked && (
        <AskDialog
          title={translate('confirm.ask', { action: translate('actions.delete'), name })}
          confirmLabel={translate('actions.delete')}
          waiting={deleting.isPending}
          problem={deleting.error ? <Problem error={deleting.error} /> : null}
          onConfirm={() => deleting.mutate()}
          onClose={() => setAsked(false)}
        >
          {node.childIds.length > 0 && <Typography>{translate('plan.edit.deleteText')}</Typography>}
        </AskDialog>
      )}
    </>
  );
}

function useDelete(node: PlanNode) {
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const editing = useTreeEditor();
  return useMutation({
    mutationFn: async (): Promise<unknown> => {
      if (node.kind === 'area')
        return ask(DeleteAreaDocument, { input: { id: node.id, expectedVersion: node.record.version } });
      if (node.kind === 'objective')
        return ask(DeleteObjectiveDocument, { input: { id: node.id, expectedVersion: node.record.version } });
      return undefined;
    },
    onSuccess: async () => {
      notify('plan.edit.deleted', { type: 'success', messageArgs: { name: node.code || node.title } });
      // Up to its parent: the node itself is gone.
      navigate(`/plans/${editing?.plan.id}?node=${node.parentId ?? ''}`);
      await queries.invalidateQueries();
    },
  });
}
