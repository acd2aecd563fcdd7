import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';
import { VersionLock } from '../versions/VersionLock.tsx';
import type { PlanTree } from './planRecord.ts';

/** To whoever edits plans: how this one is edited, or why it cannot be. Others read on. */
export function HowToEdit({ plan }: { readonly plan: PlanTree }) {
  const translate = useTranslate();
  if (plan.allowedActions.includes('update')) return <Alert severity="info">{translate('plan.edit.how')}</Alert>;
  return <VersionLock version={plan} />;
}
