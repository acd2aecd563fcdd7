import { Alert, Box, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { CommentsPanel } from '../comments/CommentsPanel.tsx';
import { OpenComments } from '../comments/OpenComments.tsx';
import { ObjectivePageDocument } from '../generated/graphql.ts';
import { Fact } from '../shared/Fact.tsx';
import { showDecimal } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { UndoButton } from '../shared/UndoButton.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { IndicatorSection } from './IndicatorSection.tsx';
import { ObjectiveTools } from './ObjectiveTools.tsx';
import { OrganiseForm } from './OrganiseForm.tsx';
import type { ObjectiveRecord } from './objectiveRecord.ts';
import { SettleDoubt } from './SettleDoubt.tsx';

/** One operational objective: who answers for it, its indicators, and the values that the reader may see. */
export default function ObjectivePage() {
  const { id = '' } = useParams();
  const asked = useAsk(ObjectivePageDocument, { id });
  return <Loaded asked={asked}>{(data) => <Page objective={data.objective as ObjectiveRecord} />}</Loaded>;
}

function Page({ objective }: { readonly objective: ObjectiveRecord }) {
  const translate = useTranslate();
  const { code, title, description, doubt, area } = objective;
  const name = `${code} ${title}`;
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={name} />
      <Path objective={objective} />
      <ObjectiveTools objective={objective} />
      {description && <Typography>{description}</Typography>}
      {objective.weight === null && <Alert severity="warning">{translate('plan.noWeightWhy.objective')}</Alert>}
      <SettleDoubt doubt={doubt} recordId={objective.id} objective={objective} />
      {area && <SettleDoubt doubt={area.doubt} recordId={area.id} objective={objective} name={area.title} />}
      <Facts objective={objective} />
      {objective.joint && <Organise objective={objective} />}
      {objective.indicators.map((indicator) => (
        <IndicatorSection key={indicator.id} indicator={indicator} objective={objective} />
      ))}
      <CommentsPanel resource="objectives" id={objective.id} indicators={objective.indicators} />
      <Box>
        {objective.allowedActions.includes('update') && (
          <UndoButton resource="objectives" record={objective} name={name} />
        )}
        <HistoryDrawer resource="objectives" id={objective.id} name={name} />
      </Box>
    </Stack>
  );
}

function Path({ objective }: { readonly objective: ObjectiveRecord }) {
  const translate = useTranslate();
  const { area, versionId, id, servesArea } = objective;
  return (
    <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {area && (
        <Link component={RouterLink} to={`/plans/${versionId}?node=${area.id}`}>
          {area.code} {area.title}
        </Link>
      )}
      {servesArea && (
        <Typography component="span">
          {translate('objectives.serves')}{' '}
          <Link component={RouterLink} to={`/plans/${versionId}?node=${servesArea.id}`}>
            {servesArea.code} {servesArea.title}
          </Link>
        </Typography>
      )}
      <Link component={RouterLink} to={`/plans/${versionId}?node=${id}`}>
        {translate('objectives.inTree')}
      </Link>
      <OpenComments count={objective.openComments} />
    </Stack>
  );
}

function Facts({ objective }: { readonly objective: ObjectiveRecord }) {
  const translate = useTranslate();
  const { weight, units, leadUnit, joint } = objective;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' }}>
      <Fact label={translate('objectives.weightInArea')}>{weight ? `${showDecimal(weight)} %` : '–'}</Fact>
      <Fact label={translate('plan.units', { smart_count: units.length })}>
        {units.map((unit) => unit.name).join(' · ')}
      </Fact>
      {joint && <Fact label={translate('plan.leadUnit')}>{leadUnit?.name ?? translate('plan.noLeadUnit')}</Fact>}
    </Box>
  );
}

/** For whoever may decide it: lead unit and pooling; with what keeps it from being decided now. */
function Organise({ objective }: { readonly objective: ObjectiveRecord }) {
  const translate = useTranslate();
  const blocked = objective.blockedActions.find(({ action }) => action === 'organise');
  if (objective.allowedActions.includes('organise'))
    return <OrganiseForm key={objective.version} objective={objective} />;
  if (!blocked) return null;
  return (
    <Alert severity="info">
      {translate('objectives.organise')}:{' '}
      {translate('actions.why_not', { reason: translate(`reasons.${blocked.reason}`) })}
    </Alert>
  );
}
