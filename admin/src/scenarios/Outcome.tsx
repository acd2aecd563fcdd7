import type { WhatIfChange } from '@albero/schema/rules';
import { Stack } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import type { PeriodChoice } from '../results/asked.ts';
import { Effect } from './Effect.tsx';
import type { PlanNode } from './nodes.ts';
import { Occasion } from './Occasion.tsx';
import { occasionOf } from './occasion.ts';
import { useEffectOf } from './useEffectOf.ts';

interface Props {
  /** null: it is not saved yet. */
  readonly id: string | null;
  readonly planVersionId: string;
  readonly saved: readonly WhatIfChange[];
  readonly changes: readonly WhatIfChange[];
  readonly periods: readonly PeriodChoice[];
  readonly nodes: readonly PlanNode[];
}

/** When the what-if is looked at, and what it comes to then. */
export function Outcome({ id, planVersionId, saved, changes, periods, nodes }: Props) {
  const [params] = useSearchParams();
  const occasion = occasionOf(params, periods);
  const asked = useEffectOf({ id, planVersionId, saved, changes, occasion });
  return (
    <Stack spacing={2}>
      <Occasion periods={periods} periodId={occasion.periodId} isFinal={occasion.final ?? asked.data?.final ?? false} />
      <Effect asked={asked} tried={{ planVersionId, changes, ...occasion }} nodes={nodes} />
    </Stack>
  );
}
