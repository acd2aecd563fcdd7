import { BRANCHES } from '@albero/schema/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { CreateAreaDocument, UpdateAreaDocument } from '../generated/graphql.ts';
import { decimalOf } from '../individual-sets/setInput.ts';
import { ask } from '../providers/api.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { Fields } from '../shared/useSaveRecord.ts';
import type { TreeArea } from './planRecord.ts';
import { useTreeEditor } from './treeEditing.ts';

interface Props {
  /** null: a new one. */
  readonly area: TreeArea | null;
  readonly onClose: () => void;
}

/** Code, title and weight of an area; of a new one also whether it is the Azienda's. */
export function AreaDialog({ area, onClose }: Props) {
  const translate = useTranslate();
  const editing = useTreeEditor();
  const saving = useSaveArea(area, editing?.plan.id ?? '', onClose);
  const field = (name: string) => translate(`sets.fields.${name}`);
  return (
    <FormDialog
      title={translate(area ? 'plan.edit.areaTitle' : 'plan.edit.newArea', { name: area?.code ?? '' })}
      confirmLabel={translate('ra.action.save')}
      draftKey={area ? `areas/${area.id}/edit` : `plans/${editing?.plan.id}/areas/new`}
      version={area?.version ?? 0}
      start={{
        code: area?.code ?? null,
        title: area?.title ?? null,
        weight: area?.weight?.replace('.', ',') ?? null,
        branch: area?.branch ?? 'chamber',
      }}
      fields={[
        { name: 'code', kind: 'text', required: true, label: field('code') },
        { name: 'title', kind: 'long', required: true, label: field('title') },
        { name: 'weight', kind: 'text', label: field('weight'), help: translate('plan.edit.areaWeightHelp') },
        ...(area ? [] : [branchField(translate)]),
      ]}
      waiting={saving.isPending}
      error={saving.error}
      onConfirm={(values, base) => saving.mutateAsync({ values, base })}
      onClose={onClose}
    />
  );
}

type Translate = (key: string) => string;

const branchField = (translate: Translate) => ({
  name: 'branch',
  kind: 'choice' as const,
  required: true,
  label: translate('compare.fields.branch'),
  choices: BRANCHES.map((id) => ({ id, name: translate(`branches.${id}`) })),
});

function useSaveArea(area: TreeArea | null, versionId: string, done: () => void) {
  const notify = useNotify();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ values, base }: { values: Fields; base: number }): Promise<unknown> => {
      const typed = values.weight?.trim();
      const weight = typed ? (decimalOf(typed) ?? typed) : null;
      const words = { code: values.code?.trim() ?? '', title: values.title?.trim() ?? '', weight };
      return area
        ? ask(UpdateAreaDocument, { input: { id: area.id, expectedVersion: base, ...words } })
        : ask(CreateAreaDocument, { input: { versionId, branch: values.branch ?? 'chamber', ...words } });
    },
    onSuccess: async (_, { values }) => {
      notify('plan.edit.areaSaved', { type: 'success', messageArgs: { name: values.code } });
      await queries.invalidateQueries();
      done();
    },
  });
}
