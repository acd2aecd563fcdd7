import { REVISION_CAUSES } from '@albero/schema/contract';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { RevisePlanDocument } from '../generated/graphql.ts';
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

/** Opens a draft copied from the version in force, with the cause and the reason that the amending act will give. */
export function ReviseDialog({ version, name, onClose }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const revising = useVersionChange({
    send: ({ cause, reason, effectiveOn }: Fields) =>
      ask(RevisePlanDocument, {
        input: {
          id: version.id,
          expectedVersion: version.version,
          cause: cause ?? '',
          reason: reason?.trim() ?? '',
          effectiveOn: effectiveOn ?? '',
        },
      }),
    said: 'versions.revised',
    figures: { name },
    done: ({ revisePlan }) => navigate(`/versions/${revisePlan.id}`),
  });
  return (
    <FormDialog
      title={translate('versions.reviseTitle', { name })}
      confirmLabel={translate('versions.open')}
      draftKey={`plans/${version.id}/revise`}
      version={version.version}
      start={{ cause: null, reason: null, effectiveOn: null }}
      fields={useRevisionFields()}
      waiting={revising.isPending}
      error={revising.error}
      onConfirm={(values) => revising.mutateAsync(values)}
      onClose={onClose}
    >
      <Typography>{translate('versions.reviseText')}</Typography>
      <CausesExplained />
    </FormDialog>
  );
}

/** Cause, reason and first day: asked when it is opened, and corrected while it is a draft. */
export function useRevisionFields() {
  const translate = useTranslate();
  return [
    {
      name: 'cause',
      kind: 'choice' as const,
      required: true,
      label: translate('versions.fields.cause'),
      choices: REVISION_CAUSES.map((id) => ({ id, name: translate(`causes.${id}`) })),
    },
    {
      name: 'reason',
      kind: 'long' as const,
      required: true,
      label: translate('versions.fields.reason'),
      help: translate('versions.reasonHelp'),
    },
    {
      name: 'effectiveOn',
      kind: 'day' as const,
      required: true,
      label: translate('versions.fields.effectiveOn'),
    },
  ];
}

function CausesExplained() {
  const translate = useTranslate();
  return (
    <Box component="dl" sx={{ my: 2 }}>
      {REVISION_CAUSES.map((cause) => (
        <Box key={cause} sx={{ mb: 1 }}>
          <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
            {translate(`causes.${cause}`)}
          </Typography>
          <Typography component="dd" variant="body2" color="text.secondary" sx={{ m: 0 }}>
            {translate(`causesText.${cause}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
