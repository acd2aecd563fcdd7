import type { WhatIfChange } from '@albero/schema/rules';
import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { type ScenarioPageQuery, WhatIfTreeDocument } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ChangeList } from './ChangeList.tsx';
import { nodesOf } from './nodes.ts';
import { Outcome } from './Outcome.tsx';
import { SIDE_BY_SIDE } from './ScenarioEditor.tsx';

interface Props extends Pick<ScenarioPageQuery, 'scenario'> {
  readonly changes: readonly WhatIfChange[];
}

/** A shared what-if, to be looked at. */
export function ScenarioReading({ scenario, changes }: Props) {
  const translate = useTranslate();
  const planVersionId = scenario.planVersion.id;
  const tree = useAsk(WhatIfTreeDocument, { id: planVersionId });
  const nodes = useMemo(() => (tree.data ? nodesOf(tree.data.plan) : []), [tree.data]);
  return (
    <Loaded asked={tree}>
      {({ plan }) => (
        <Box sx={SIDE_BY_SIDE}>
          <Stack spacing={2}>
            <Typography variant="h2">{translate('whatIf.changes')}</Typography>
            <ChangeList changes={changes} nodes={nodes} />
          </Stack>
          <Outcome
            id={scenario.id}
            planVersionId={planVersionId}
            saved={changes}
            changes={changes}
            periods={plan.periods}
            nodes={nodes}
          />
        </Box>
      )}
    </Loaded>
  );
}
