import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { PlanTree } from './planRecord.ts';

/** To whoever edits plans: that this one can be edited and how, or why it cannot. Others read on. */
export function HowToEdit({ plan }: { readonly plan: PlanTree }) {
  const translate = useTranslate();
  if (plan.allowedActions.includes('update')) return <Alert severity="info">{translate('plan.edit.how')}</Alert>;
  const blocked = plan.blockedActions.find(({ action }) => action === 'update');
  if (!blocked || plan.state === 'superseded' || plan.state === 'closed') return null;
  return (
    <Alert severity="info" icon={<LockOutlined />}>
      {translate('versions.locked', { reason: translate(`reasons.${blocked.reason}`) })}
      {plan.allowedActions.includes('revise') && ` ${translate('versions.reviseInstead')}`}
    </Alert>
  );
}
