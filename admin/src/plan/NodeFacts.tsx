import { formatDay } from '@albero/schema/rules';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ValueText } from '../measurements/ValueText.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useTreePeriods } from './periods.ts';
import type { PlanNode } from './planNodes.ts';
import { type PlanValues, summaryOf } from './planValues.ts';

/** The second line of a node: units of an objective, target and values of an indicator, state of a set. */
export function NodeFacts({ node, values }: { readonly node: PlanNode; readonly values: PlanValues | null }) {
  const translate = useTranslate();
  switch (node.kind) {
    case 'area':
    case 'sets':
      return <Fact>{translate(`plan.children.${node.kind}`, { smart_count: node.childIds.length })}</Fact>;
    case 'set':
      return (
        <>
          <StateChip resource="individualSets" state={node.record.state} />
          <Fact>{node.record.unit.name}</Fact>
        </>
      );
    case 'objective':
      return <ObjectiveFacts node={node} />;
    case 'indicator':
      return <IndicatorFacts node={node} values={values} />;
    default:
      return null;
  }
}

function ObjectiveFacts({ node }: { readonly node: Extract<PlanNode, { kind: 'objective' }> }) {
  const translate = useTranslate();
  const { joint, units } = node.record;
  if (!joint) return units[0] ? <Fact>{units[0].name}</Fact> : null;
  return (
    <Stack component="span" direction="row" spacing={0.5} sx={{ alignItems: 'center', color: 'info.main' }}>
      <GroupsOutlined fontSize="inherit" aria-hidden />
      <Typography component="span" variant="caption" sx={{ fontWeight: 600 }}>
        {translate('plan.joint', { smart_count: units.length })}
      </Typography>
    </Stack>
  );
}

function IndicatorFacts({
  node,
  values,
}: {
  readonly node: Extract<PlanNode, { kind: 'indicator' }>;
  readonly values: PlanValues | null;
}) {
  const translate = useTranslate();
  const periods = useTreePeriods();
  const mine = values?.get(node.id) ?? [];
  return (
    <>
      <Fact strong>{translate('plan.target', { target: node.record.targetPrinted })}</Fact>
      {periods.map((period) => {
        const found = summaryOf(mine, period.id);
        // A period that nobody has opened yet has nothing to tell.
        if (!found || (period.state === 'planned' && found.entered === 0)) return null;
        return (
          <Typography key={period.id} component="span" variant="caption" color="text.secondary">
            {formatDay(period.endsOn)}:{' '}
            {found.single ? (
              <ValueText record={{ ...found.single, indicator: node.record }} inline />
            ) : (
              translate('plan.slices', { entered: found.entered, due: found.due })
            )}
          </Typography>
        );
      })}
    </>
  );
}

function Fact({ children, strong = false }: { readonly children: React.ReactNode; readonly strong?: boolean }) {
  return (
    <Typography component="span" variant="caption" color={strong ? 'text.primary' : 'text.secondary'}>
      {children}
    </Typography>
  );
}
