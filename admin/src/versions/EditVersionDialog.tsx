import { useTranslate } from 'ra-core';
import { UpdatePlanDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { Fields } from '../shared/useSaveRecord.ts';
import { useRevisionFields } from './ReviseDialog.tsx';
import { useVersionChange } from './useVersionChange.ts';
import type { VersionRecord } from './versionRecord.ts';

interface Props {
  readonly version: VersionRecord;
  readonly name: string;
  readonly onClose: () => void;
}

/** Title and years of a draft; of a rimodulazione also its cause, reason and first day. */
export function EditVersionDialog({ version, name, onClose }: Props) {
  const translate = useTranslate();
  const revision = useRevisionFields();
  const isRevision = version.revisionCause !== null;
  const saving = useVersionChange({
    send: ({ values, expectedVersion }: { values: Fields; expectedVersion: number }) =>
      ask(UpdatePlanDocument, { input: { id: version.id, expectedVersion, ...partsOf(values, isRevision) } }),
    said: 'versions.updated',
    figures: { name },
    done: onClose,
  });
  const field = (key: string) => translate(`versions.fields.${key}`);
  return (
    <FormDialog
      title={translate('versions.editTitle', { name })}
      confirmLabel={translate('ra.action.save')}
      draftKey={`plans/${version.id}/edit`}
      version={version.version}
      start={{
        title: version.title,
        trienniumFrom: String(version.trienniumFrom),
        trienniumTo: String(version.trienniumTo),
        cause: version.revisionCause,
        reason: version.revisionReason ?? null,
        effectiveOn: version.effectiveOn ?? null,
      }}
      fields={[
        { name: 'title', kind: 'long', required: true, label: field('title') },
        { name: 'trienniumFrom', kind: 'text', required: true, label: field('trienniumFrom') },
        { name: 'trienniumTo', kind: 'text', required: true, label: field('trienniumTo') },
        ...(isRevision ? revision : []),
      ]}
      waiting={saving.isPending}
      error={saving.error}
      // Not the version at which typing began: whoever works in the tree counts it up all the time.
      onConfirm={(values) => saving.mutateAsync({ values, expectedVersion: version.version })}
      onClose={onClose}
    />
  );
}

function partsOf({ title, trienniumFrom, trienniumTo, cause, reason, effectiveOn }: Fields, isRevision: boolean) {
  const years = { trienniumFrom: Number(trienniumFrom), trienniumTo: Number(trienniumTo) };
  const parts = { title: title?.trim() ?? '', ...years };
  return isRevision ? { ...parts, cause, reason: reason?.trim() ?? '', effectiveOn } : parts;
}
