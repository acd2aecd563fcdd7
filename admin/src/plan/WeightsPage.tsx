import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { AreaObjectivesDocument, type AreaObjectivesQuery } from '../generated/graphql.ts';
import { NotFound } from '../layout/NotFound.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { WeightsForm } from './WeightsForm.tsx';

type Plan = AreaObjectivesQuery['plan'];
export type WeighedArea = Plan['areas'][number];

/** The weights of an area's objectives in one table, with the total against 100,00 always in sight. */
export default function WeightsPage() {
  const { id = '', areaId = '' } = useParams();
  const asked = useAsk(AreaObjectivesDocument, { id });
  return (
    <Loaded asked={asked}>
      {({ plan }) => {
        const area = plan.areas.find((each) => each.id === areaId);
        return area ? <Page plan={plan} area={area} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function Page({ plan, area }: { readonly plan: Plan; readonly area: WeighedArea }) {
  const translate = useTranslate();
  const blocked = plan.blockedActions.find(({ action }) => action === 'update');
  const mayEdit = plan.allowedActions.includes('update');
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={translate('plan.edit.weightsTitle', { area: area.code })} />
      <Link component={RouterLink} to={`/plans/${plan.id}?node=${area.id}`} sx={{ alignSelf: 'start' }}>
        ← {area.code} {area.title}
      </Link>
      {!mayEdit && (
        <Alert severity="info" icon={<LockOutlined />}>
          {translate('sets.locked', { reason: translate(`reasons.${blocked?.reason ?? 'READ_ONLY'}`) })}
        </Alert>
      )}
      {area.objectives.length === 0 ? (
        <EmptyState title={translate('plan.edit.noObjectives')} />
      ) : (
        <>
          <Typography sx={{ maxWidth: '75ch' }}>{translate('plan.edit.weightsText')}</Typography>
          <WeightsForm key={area.id} area={area} versionId={plan.id} isLocked={!mayEdit} />
        </>
      )}
    </Stack>
  );
}
