import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { GiveSystemOpinionDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { Fields } from '../shared/useSaveRecord.ts';
import { useVersionChange } from '../versions/useVersionChange.ts';
import type { QuestionProps } from './SystemActions.tsx';

/** The OIV's opinion: favourable or not, and why. */
export function OpinionDialog({ system: { id, title, version }, onClose }: QuestionProps) {
  const translate = useTranslate();
  const giving = useVersionChange({
    send: ({ favourable, opinion }: Fields) =>
      ask(GiveSystemOpinionDocument, {
        input: { id, expectedVersion: version, favourable: favourable === 'true', opinion: opinion ?? '' },
      }),
    said: 'measurementSystem.opinionGiven',
    figures: { name: title },
    done: onClose,
  });
  return (
    <FormDialog
      title={translate('measurementSystem.opinionTitle', { name: title })}
      confirmLabel={translate('actions.giveOpinion')}
      draftKey={`measurementSystems/${id}/opinion`}
      version={version}
      start={{ favourable: null, opinion: null }}
      fields={[
        {
          name: 'favourable',
          kind: 'choice',
          required: true,
          label: translate('measurementSystem.columns.opinion'),
          choices: ['true', 'false'].map((each) => ({
            id: each,
            name: translate(`measurementSystem.favourable.${each}`),
          })),
        },
        { name: 'opinion', kind: 'long', required: true, label: translate('measurementSystem.fields.opinion') },
      ]}
      waiting={giving.isPending}
      error={giving.error}
      onConfirm={(values) => giving.mutateAsync(values)}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{translate('measurementSystem.opinionText')}</Typography>
    </FormDialog>
  );
}
