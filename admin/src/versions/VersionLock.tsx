import type { BlockReason } from '@albero/schema/contract';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';

interface Props {
  readonly version: {
    readonly allowedActions: readonly string[];
    readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
  };
}

/** To whoever edits plans: why this version cannot be edited, and what can be done instead. Others are told nothing. */
export function VersionLock({ version: { allowedActions, blockedActions } }: Props) {
  const translate = useTranslate();
  const blocked = blockedActions.find(({ action }) => action === 'update');
  if (!blocked) return null;
  const reason = translate(`versions.lockReasons.${blocked.reason}`, { _: translate(`reasons.${blocked.reason}`) });
  const instead = (['revise', 'withdraw'] as const).find((action) => allowedActions.includes(action));
  return (
    <Alert severity="info" icon={<LockOutlined />}>
      {translate('versions.locked', { reason })} {instead && translate(`versions.instead.${instead}`)}
    </Alert>
  );
}
