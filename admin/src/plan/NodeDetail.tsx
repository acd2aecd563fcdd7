import { formatDay } from '@albero/schema/rules';
import { Alert, Box, Button, Divider, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { ProposeTools } from '../proposals/ProposeTools.tsx';
import { Fact } from '../shared/Fact.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { EditTools } from './EditTools.tsx';
import { Flags } from './Flags.tsx';
import { IndicatorDetail } from './IndicatorDetail.tsx';
import { NodeDoubt } from './NodeDoubt.tsx';
import type { NodeTree, PlanNode } from './planNodes.ts';
import type { PlanValues } from './planValues.ts';
import { ancestors } from './treeFilter.ts';
import { Weight } from './Weight.tsx';

interface Props {
  readonly tree: NodeTree;
  readonly node: PlanNode;
  readonly values: PlanValues | null;
  readonly linkTo: (id: string) => string;
}

/** All that is known of the chosen node, with the way up and down as links. */
export function NodeDetail({ tree, node, values, linkTo }: Props) {
  const translate = useTranslate();
  return (
    <Stack spacing={1.5} component="section" aria-label={translate('plan.detailOf', { name: node.title })}>
      <Path tree={tree} node={node} linkTo={linkTo} />
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        {node.kind === 'plan' ? node.title : [node.code, node.title].filter(Boolean).join(' ')}
      </Typography>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Weight node={node} />
        <Flags node={node} />
      </Stack>
      {node.weight === null && <Alert severity="warning">{translate(`plan.noWeightWhy.${node.kind}`)}</Alert>}
      <NodeDoubt key={node.id} tree={tree} node={node} />
      <Body node={node} values={values} />
      <EditTools node={node} />
      <ProposeTools tree={tree} node={node} />
      <Children tree={tree} node={node} linkTo={linkTo} />
    </Stack>
  );
}

function Path({ tree, node, linkTo }: Omit<Props, 'values'>) {
  const translate = useTranslate();
  const above = ancestors(tree, node.id).map((id) => tree.nodes.get(id) as PlanNode);
  if (above.length === 0) return null;
  return (
    <Typography variant="caption" component="nav" aria-label={translate('plan.path')}>
      {above.map((each, index) => (
        <span key={each.id}>
          {index > 0 && ' › '}
          <Link component={RouterLink} to={linkTo(each.id)} color="text.secondary">
            {each.code || each.title}
          </Link>
        </span>
      ))}
    </Typography>
  );
}

function Body({ node, values }: Pick<Props, 'node' | 'values'>) {
  const translate = useTranslate();
  if (node.kind === 'plan') return <PlanFacts node={node} />;
  if (node.kind === 'indicator')
    return <IndicatorDetail indicator={node.record} values={values?.get(node.id) ?? null} />;
  if (node.kind === 'set')
    return (
      <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
        <StateChip resource="individualSets" state={node.record.state} />
        <Fact label={translate('plan.unit')}>{node.record.unit.name}</Fact>
        <Button component={RouterLink} to={`/individualSets/${node.id}`} variant="outlined">
          {translate('plan.openSet')}
        </Button>
      </Stack>
    );
  if (node.kind === 'objective') return <ObjectiveFacts node={node} />;
  return null;
}

function PlanFacts({ node }: { readonly node: Extract<PlanNode, { kind: 'plan' }> }) {
  const translate = useTranslate();
  const { state, adoptionBody, adoptionAct, adoptionDate } = node.record;
  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
      <StateChip resource="plans" state={state} />
      {adoptionAct && adoptionDate && (
        <Typography>
          {translate('plan.adoption', { body: adoptionBody ?? '', act: adoptionAct, day: formatDay(adoptionDate) })}
        </Typography>
      )}
      <Typography color="text.secondary">{translate('plan.chooseNode')}</Typography>
    </Stack>
  );
}

function ObjectiveFacts({ node }: { readonly node: Extract<PlanNode, { kind: 'objective' }> }) {
  const translate = useTranslate();
  const { description, units, leadUnit, joint } = node.record;
  return (
    <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
      {description && <Fact label={translate('plan.description')}>{description}</Fact>}
      {units.length > 0 && (
        <Fact label={translate('plan.units', { smart_count: units.length })}>
          {units.map((unit) => unit.name).join(' · ')}
        </Fact>
      )}
      {joint && <Fact label={translate('plan.leadUnit')}>{leadUnit?.name ?? translate('plan.noLeadUnit')}</Fact>}
      {!node.individual && (
        <Button component={RouterLink} to={`/objectives/${node.id}`} variant="outlined">
          {translate('plan.openObjective')}
        </Button>
      )}
    </Stack>
  );
}

function Children({ tree, node, linkTo }: Omit<Props, 'values'>) {
  const translate = useTranslate();
  if (node.kind === 'plan' || node.childIds.length === 0) return null;
  return (
    <Box>
      <Divider sx={{ mb: 1 }} />
      <Typography variant="h3">
        {translate(`plan.children.${node.kind}`, { smart_count: node.childIds.length })}
      </Typography>
      <Stack component="ul" spacing={1} sx={{ pl: 2.5, my: 1 }}>
        {node.childIds.map((id) => {
          const child = tree.nodes.get(id) as PlanNode;
          return (
            <li key={id}>
              <Link component={RouterLink} to={linkTo(id)} color="text.primary" sx={{ mr: 1 }}>
                {[child.code, child.title].filter(Boolean).join(' ')}
              </Link>
              <Weight node={child} /> <Flags node={child} />
            </li>
          );
        })}
      </Stack>
    </Box>
  );
}
