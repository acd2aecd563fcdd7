import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { AdvanceDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { Fields } from '../shared/useSaveRecord.ts';
import { useVersionChange } from './useVersionChange.ts';
import type { VersionRecord } from './versionRecord.ts';

interface Props {
  readonly version: VersionRecord;
  readonly name: string;
  readonly onClose: () => void;
}

/** Records the act by which the version comes into force; in the same step the one in force is superseded. */
export function AdoptDialog({ version, name, onClose }: Props) {
  const translate = useTranslate();
  const adopting = useVersionChange({
    send: ({ values, expectedVersion }: { values: Fields; expectedVersion: number }) =>
      ask(AdvanceDocument, {
        input: { resource: 'plans', id: version.id, action: 'adopt', expectedVersion, adoption: adoptionOf(values) },
      }),
    said: 'versions.adopted',
    figures: { name },
    done: onClose,
  });
  const field = (key: string) => translate(`versions.fields.${key}`);
  return (
    <FormDialog
      title={translate('versions.adoptTitle', { name })}
      confirmLabel={translate('actions.adopt')}
      draftKey={`plans/${version.id}/adopt`}
      version={version.version}
      start={{ body: translate('versions.usualBody'), act: null, date: null, annex: null }}
      fields={[
        { name: 'body', kind: 'text', required: true, label: field('body') },
        { name: 'act', kind: 'text', required: true, label: field('act'), help: translate('versions.actHelp') },
        { name: 'date', kind: 'day', required: true, label: field('date') },
        { name: 'annex', kind: 'text', label: field('annex'), help: translate('versions.annexHelp') },
      ]}
      waiting={adopting.isPending}
      error={adopting.error}
      onConfirm={(values) => adopting.mutateAsync({ values, expectedVersion: version.version })}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{translate('versions.adoptText')}</Typography>
    </FormDialog>
  );
}

export const adoptionOf = ({ body, act, date, annex }: Fields) => ({
  body: body?.trim() ?? '',
  act: act?.trim() ?? '',
  date: date ?? '',
  annex: annex?.trim() || null,
});
