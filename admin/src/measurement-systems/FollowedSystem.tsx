import { Box, Button, Link, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import {
  FollowedSystemDocument,
  type FollowedSystemQuery,
  PinMeasurementSystemDocument,
  SystemsToFollowDocument,
} from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { Problem } from '../shared/Problem.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { WhyBlocked } from '../shared/WhyBlocked.tsx';
import { useVersionChange } from '../versions/useVersionChange.ts';
import { Section } from './Section.tsx';

type Version = FollowedSystemQuery['plan'];

/** By which measurement system the plan of a version is scored, and the choice of another one. */
export function FollowedSystem({ versionId }: { readonly versionId: string }) {
  const translate = useTranslate();
  const asked = useAsk(FollowedSystemDocument, { id: versionId });
  return (
    <Section title={translate('resources.measurementSystems.name', { smart_count: 1 })}>
      <Loaded asked={asked}>{({ plan }) => <Followed version={plan} />}</Loaded>
    </Section>
  );
}

function Followed({ version }: { readonly version: Version }) {
  const translate = useTranslate();
  const [isChoosing, setChoosing] = useState(false);
  const { pinnedSystem, systemSource } = version;
  return (
    <Box>
      <Typography>
        {translate(`measurementSystem.source.${systemSource}`)}{' '}
        {pinnedSystem && (
          <Link component={RouterLink} to={`/measurementSystems/${pinnedSystem.id}`}>
            {pinnedSystem.title}
          </Link>
        )}
      </Typography>
      {version.allowedActions.includes('pin') && (
        <Button variant="outlined" sx={{ mt: 1 }} onClick={() => setChoosing(true)}>
          {translate('actions.pin')}
        </Button>
      )}
      <WhyBlocked resource="plans" record={version} only={(action) => action === 'pin'} />
      {isChoosing && <Choose version={version} onClose={() => setChoosing(false)} />}
    </Box>
  );
}

const NONE = '';

function Choose({ version, onClose }: { readonly version: Version; readonly onClose: () => void }) {
  const translate = useTranslate();
  const asked = useAsk(SystemsToFollowDocument, {});
  const systems = asked.data?.measurementSystems.items.filter(({ bodyId }) => bodyId === version.bodyId) ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? version.pinnedSystem?.id ?? systems[0]?.id ?? NONE;
  const pinning = useVersionChange({
    send: () =>
      ask(PinMeasurementSystemDocument, {
        input: {
          id: version.id,
          expectedVersion: version.version,
          measurementSystemId: chosen === NONE ? null : chosen,
        },
      }),
    said: 'measurementSystem.pinned',
    done: onClose,
  });
  const superseded = version.pinnedSystem?.state === 'superseded' ? [version.pinnedSystem] : [];
  return (
    <AskDialog
      title={translate('actions.pin')}
      confirmLabel={translate('measurementSystem.choose')}
      waiting={pinning.isPending || asked.isPending}
      problem={pinning.error ? <Problem error={pinning.error} /> : null}
      onConfirm={() => pinning.mutate(undefined)}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{translate('measurementSystem.pinText')}</Typography>
      <TextField
        select
        label={translate('resources.measurementSystems.name', { smart_count: 1 })}
        value={asked.data ? chosen : NONE}
        onChange={(event) => setPicked(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value={NONE}>{translate('measurementSystem.pinNone')}</MenuItem>
        {[...superseded, ...systems].map(({ id, title }) => (
          <MenuItem key={id} value={id}>
            {title}
          </MenuItem>
        ))}
      </TextField>
    </AskDialog>
  );
}
