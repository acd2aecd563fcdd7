import { Alert, AlertTitle, Box, Button, Link, Paper, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { VersionPageDocument } from '../generated/graphql.ts';
import { FollowedSystem } from '../measurement-systems/FollowedSystem.tsx';
import { Fact } from '../shared/Fact.tsx';
import { showDay, showInstant } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { OpenComments } from './OpenComments.tsx';
import { Readiness } from './Readiness.tsx';
import { VersionActions } from './VersionActions.tsx';
import { VersionLock } from './VersionLock.tsx';
import { VersionStepper } from './VersionStepper.tsx';
import { type VersionRecord, versionName } from './versionRecord.ts';

/** One version of the plan on its way: where it stands, what is missing, what may be done and by which act. */
export default function VersionPage() {
  const { id = '' } = useParams();
  const asked = useAsk(VersionPageDocument, { id });
  return <Loaded asked={asked}>{(data) => <Page key={data.plan.id} version={data.plan as VersionRecord} />}</Loaded>;
}

function Page({ version }: { readonly version: VersionRecord }) {
  const translate = useTranslate();
  const name = versionName(version, translate);
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={name} />
      <Link component={RouterLink} to="/versions" sx={{ alignSelf: 'start' }}>
        ← {translate('menu.versions')}
      </Link>
      <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 2 } }}>
        <VersionStepper state={version.state} />
      </Paper>
      <SentBack version={version} />
      <VersionLock version={version} />
      <Facts version={version} />
      <FollowedSystem versionId={version.id} />
      <Readiness version={version} />
      <OpenComments version={version} />
      <VersionActions version={version} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button component={RouterLink} to={`/plans/${version.id}`} variant="outlined">
          {translate(version.allowedActions.includes('update') ? 'versions.editTree' : 'versions.openTree')}
        </Button>
        {version.basedOn && (
          <Button
            component={RouterLink}
            to={`/versions/compare?from=${version.basedOn.id}&to=${version.id}`}
            variant="outlined"
          >
            {translate('versions.compareWith', { name: versionName(version.basedOn, translate) })}
          </Button>
        )}
        <HistoryDrawer resource="plans" id={version.id} name={name} />
      </Box>
    </Stack>
  );
}

function SentBack({ version: { state, reason } }: { readonly version: VersionRecord }) {
  const translate = useTranslate();
  if (state !== 'draft' || !reason) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('versions.sentBack')}</AlertTitle>
      {reason}
    </Alert>
  );
}

function Facts({ version }: { readonly version: VersionRecord }) {
  const translate = useTranslate();
  const { adoptionBody, adoptionAct, adoptionDate, adoptionAnnex, approvedByName, approvedAt, basedOn } = version;
  const label = (key: string) => translate(`versions.fields.${key}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' }}>
      <Fact label={label('title')}>{version.title}</Fact>
      <Fact label={label('state')}>
        <StateChip resource="plans" state={version.state} />
      </Fact>
      {basedOn && (
        <Fact label={label('basedOn')}>
          <Link component={RouterLink} to={`/versions/${basedOn.id}`}>
            {versionName(basedOn, translate)}
          </Link>
        </Fact>
      )}
      {version.revisionCause && <Fact label={label('cause')}>{translate(`causes.${version.revisionCause}`)}</Fact>}
      {version.revisionReason && <Fact label={label('reason')}>{version.revisionReason}</Fact>}
      {version.effectiveOn && <Fact label={label('effectiveOn')}>{showDay(version.effectiveOn)}</Fact>}
      {approvedByName && (
        <Fact label={label('approvedBy')}>
          {translate('versions.approvedOn', { name: approvedByName, when: showInstant(approvedAt) })}
        </Fact>
      )}
      {adoptionAct && (
        <Fact label={label('adoption')}>
          {translate('versions.actOf', { act: adoptionAct, body: adoptionBody ?? '', day: showDay(adoptionDate) })}
          {adoptionAnnex && `, ${adoptionAnnex}`}
        </Fact>
      )}
    </Box>
  );
}
