import { Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { VersionOfObjectiveDocument } from '../generated/graphql.ts';
import { ownUnits } from '../proposals/ownUnits.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMe } from '../shared/useMe.ts';
import { versionName } from '../versions/versionRecord.ts';
import type { ObjectiveRecord } from './objectiveRecord.ts';

/** Which version of the plan this is; in a draft, the way to edit it, or to propose for whoever answers for it. */
export function ObjectiveTools({ objective }: { readonly objective: ObjectiveRecord }) {
  const translate = useTranslate();
  const who = useMe();
  const { data } = useAsk(VersionOfObjectiveDocument, { id: objective.versionId });
  const plan = data?.plan.id === objective.versionId ? data.plan : undefined;
  if (!plan || !who) return null;
  const own = ownUnits(who);
  const mayPropose = plan.state === 'draft' && objective.units.some(({ id }) => own.has(id));
  return (
    <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <Typography variant="body2" color="text.secondary">
        {versionName(plan, translate)}
      </Typography>
      <StateChip resource="plans" state={plan.state} />
      {objective.allowedActions.includes('update') && (
        <Button component={Link} to={`/objectives/${objective.id}/edit`} variant="contained">
          {translate('objectives.edit')}
        </Button>
      )}
      {mayPropose && (
        <Button
          component={Link}
          to={`/proposals/create?version=${plan.id}&objective=${objective.id}`}
          variant="contained"
        >
          {translate('proposals.changeObjective')}
        </Button>
      )}
    </Stack>
  );
}
