import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { AdvanceDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { Fields } from '../shared/useSaveRecord.ts';
import { adoptionOf } from '../versions/AdoptDialog.tsx';
import { useVersionChange } from '../versions/useVersionChange.ts';
import type { QuestionProps } from './SystemActions.tsx';

/** Records the act by which the system is adopted; the one adopted so far is superseded. */
export function AdoptSystemDialog({ system: { id, title, version }, onClose }: QuestionProps) {
  const translate = useTranslate();
  const adopting = useVersionChange({
    send: (values: Fields) =>
      ask(AdvanceDocument, {
        input: {
          ...{ resource: 'measurementSystems', id, action: 'adopt' },
          expectedVersion: version,
          adoption: adoptionOf(values),
        },
      }),
    said: 'measurementSystem.adopted',
    figures: { name: title },
    done: onClose,
  });
  const field = (key: string) => translate(`versions.fields.${key}`);
  return (
    <FormDialog
      title={translate('versions.adoptTitle', { name: title })}
      confirmLabel={translate('actions.adopt')}
      draftKey={`measurementSystems/${id}/adopt`}
      version={version}
      start={{ body: translate('versions.usualBody'), act: null, date: null, annex: null }}
      fields={[
        { name: 'body', kind: 'text', required: true, label: field('body') },
        { name: 'act', kind: 'text', required: true, label: field('act'), help: translate('versions.actHelp') },
        { name: 'date', kind: 'day', required: true, label: field('date') },
        { name: 'annex', kind: 'text', label: field('annex'), help: translate('versions.annexHelp') },
      ]}
      waiting={adopting.isPending}
      error={adopting.error}
      onConfirm={(values) => adopting.mutateAsync(values)}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{translate('measurementSystem.adoptText')}</Typography>
    </FormDialog>
  );
}
