import type { WhatIfChange } from '@albero/schema/rules';
import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { type ScenarioPageQuery, WhatIfTreeDocument } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ChangeList } from './ChangeList.tsx';
import { Effect } from './Effect.tsx';
import { nodesOf } from './nodes.ts';
import { Occasion } from './Occasion.tsx';
import { SIDE_BY_SIDE } from './ScenarioEditor.tsx';
import { useEffectOf } from './useEffectOf.ts';

interface Props extends Pick<ScenarioPageQuery, 'scenario'> {
  readonly changes: readonly WhatIfChange[];
}

/** A shared what-if, to be looked at. */
export function ScenarioReading({ scenario, changes }: Props) {
  const translate = useTranslate();
  const planVersionId = scenario.planVersion.id;
  const tree = useAsk(WhatIfTreeDocument, { id: planVersionId });
  const nodes = useMemo(() => (tree.data ? nodesOf(tree.data.plan) : []), [tree.data]);
  const asked = useEffectOf({ id: scenario.id, planVersionId, saved: changes, changes });
  return (
    <Loaded asked={tree}>
      {({ plan }) => (
        <Box sx={SIDE_BY_SIDE}>
          <Stack spacing={2}>
            <Typography variant="h2">{translate('whatIf.changes')}</Typography>
            <ChangeList changes={changes} nodes={nodes} />
          </Stack>
          <Stack spacing={2}>
            <Occasion periods={plan.periods} />
            <Effect asked={asked} tried={{ planVersionId, changes }} nodes={nodes} />
          </Stack>
        </Box>
      )}
    </Loaded>
  );
}
