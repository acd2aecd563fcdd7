import { Link, Paper, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Navigate, Link as RouterLink, useSearchParams } from 'react-router-dom';
import { PlansInForceDocument, type PlansInForceQuery } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';

type Version = PlansInForceQuery['plans']['items'][number];

/** The versions of the plan; where there is one in force, its tree is what people come for. */
export default function PlanList() {
  const asked = useAsk(PlansInForceDocument, {});
  const [params] = useSearchParams();
  return (
    <Loaded asked={asked}>
      {({ plans }) => {
        const inForce = plans.items.find((version) => version.state === 'inForce');
        if (inForce && params.get('all') !== '1') return <Navigate to={`/plans/${inForce.id}`} replace />;
        return <Versions versions={plans.items} />;
      }}
    </Loaded>
  );
}

function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const translate = useTranslate();
  if (versions.length === 0) return <EmptyState title={translate('plan.none')} text={translate('plan.noneText')} />;
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <Title title={translate('plan.versions')} />
      <Table>
        <TableHead>
          <TableRow>
            {['title', 'year', 'number', 'state'].map((column) => (
              <TableCell key={column}>{translate(`plan.columns.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {versions.map((version) => (
            <TableRow key={version.id} hover>
              <TableCell>
                <Link component={RouterLink} to={`/plans/${version.id}`}>
                  {version.title}
                </Link>
              </TableCell>
              <TableCell>{version.year}</TableCell>
              <TableCell>{version.number}</TableCell>
              <TableCell>
                <StateChip resource="plans" state={version.state} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}
