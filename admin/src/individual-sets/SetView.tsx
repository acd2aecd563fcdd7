import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ActionBar } from '../shared/ActionBar.tsx';
import { isOfThePerson } from '../shared/ofThePerson.ts';
import { WeightTotal } from '../shared/WeightTotal.tsx';
import { ObjectiveReading } from './ObjectiveReading.tsx';
import type { SetRecord } from './setRecord.ts';

/** The set to be read: what is proposed or approved is locked, and says why. */
export function SetView({ set }: { readonly set: SetRecord }) {
  const translate = useTranslate();
  const locked = set.blockedActions.find(({ action }) => action === 'update');
  const weights = set.objectives.flatMap((objective) => objective.indicators.map((each) => each.weight));
  return (
    <Stack spacing={2}>
      {locked && (
        <Alert severity="info" icon={<LockOutlined />}>
          {translate('sets.locked', { reason: translate(`reasons.${locked.reason}`) })}
        </Alert>
      )}
      <WeightTotal weights={weights} />
      {set.objectives.map((objective) => (
        <ObjectiveReading key={objective.id} objective={objective} />
      ))}
      <ActionBar
        resource="individualSets"
        record={{ ...set, blockedActions: set.blockedActions.filter(isNews) }}
        name={translate('sets.titleOf', { position: set.position.title })}
      />
    </Stack>
  );
}

/** Worth saying: that it is opened again in a rimodulazione only, and that somebody else has to decide. */
const isNews = ({ action, reason }: SetRecord['blockedActions'][number]): boolean =>
  isOfThePerson(reason) || (action === 'reopen' && reason === 'NOT_IN_REVISION');
