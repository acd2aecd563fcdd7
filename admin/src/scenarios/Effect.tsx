import type { WhatIfChange } from '@albero/schema/rules';
import { Alert, Box, LinearProgress, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { WhatIfFragment } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDay } from '../shared/format.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { Problem } from '../shared/Problem.tsx';
import type { Asked } from '../shared/useAsk.ts';
import { Befores } from './Befores.tsx';
import { MoveCard } from './MoveCard.tsx';
import { MoveChart } from './MoveChart.tsx';
import type { PlanNode } from './nodes.ts';
import type { AskedOccasion } from './occasion.ts';
import { TriedWhy } from './TriedWhy.tsx';

export interface TriedOver extends AskedOccasion {
  readonly planVersionId: string;
  readonly changes: readonly WhatIfChange[];
}

interface Props {
  readonly asked: Asked<WhatIfFragment>;
  readonly tried: TriedOver;
  readonly nodes: readonly PlanNode[];
}

/** What the changes come to, part by part. A refusal leaves the figures of before to be seen. */
export function Effect({ asked, tried, nodes }: Props) {
  const translate = useTranslate();
  if (asked.error && asked.data === undefined)
    return (
      <Alert severity="error">
        <Problem error={asked.error} />
      </Alert>
    );
  return (
    <Box component="section" aria-label={translate('whatIf.effect')} aria-busy={asked.isFetching}>
      <Box sx={{ height: 4 }}>{asked.isFetching && <LinearProgress aria-label={translate('app.wait')} />}</Box>
      <Loaded asked={asked}>
        {(effect) => (
          <Stack spacing={2}>
            <Figures effect={effect} />
            <Befores changes={effect.changes} nodes={nodes} />
            <TriedWhy tried={tried} />
          </Stack>
        )}
      </Loaded>
    </Box>
  );
}

function Figures({ effect }: { readonly effect: WhatIfFragment }) {
  const translate = useTranslate();
  const { body, agency, areas, objectives, units, positions, day, final, leftOut } = effect;
  const isEmpty = body.before.score == null && body.after.score == null;
  return (
    <>
      <Typography>{translate(final ? 'whatIf.standingFinal' : 'whatIf.standing', { day: showDay(day) })}</Typography>
      {leftOut > 0 && <Alert severity="info">{translate('whatIf.leftOut', { smart_count: leftOut })}</Alert>}
      {isEmpty && <EmptyState title={translate('whatIf.noScores')} text={translate('whatIf.noScoresText')} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, '& > *': { flex: '1 1 240px' } }}>
        <MoveCard title={translate('results.body')} move={body} />
        {agency.after.state !== 'excluded' && <MoveCard title={translate('results.agency')} move={agency} />}
      </Box>
      <MoveChart title={translate('results.areas')} moves={areas} />
      {objectives.length > 0 && <MoveChart title={translate('whatIf.objectives')} moves={objectives} />}
      <MoveChart title={translate('results.units')} moves={units.filter(({ after }) => after.state !== 'excluded')} />
      {positions.length > 0 && (
        <MoveChart title={translate('results.positions')} moves={positions} note={translate('results.personal')} />
      )}
    </>
  );
}
