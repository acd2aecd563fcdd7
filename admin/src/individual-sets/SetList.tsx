import {
  Alert,
  Box,
  Link,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Navigate, Link as RouterLink, useSearchParams } from 'react-router-dom';
import { SetSummariesDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDecimal } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMe } from '../shared/useMe.ts';
import type { SetSummary } from './setRecord.ts';
import { VersionMark } from './VersionMark.tsx';
import { inOrder, isCurrent } from './versions.ts';

/** *Obiettivi individuali*: whoever heads a position sees the own set at once; the others see a list. */
export default function SetList() {
  const translate = useTranslate();
  const me = useMe();
  const asked = useAsk(SetSummariesDocument, { page: { limit: 200, offset: 0 } });
  const [params] = useSearchParams();
  return (
    <>
      <Title title={translate('menu.individualSets')} />
      <Loaded asked={asked}>
        {(data) => {
          const sets = data.individualSets.items as SetSummary[];
          if (params.get('all') === '1') return <Listed sets={sets} />;
          const own = sets.filter((set) => me?.seats.some((seat) => seat.positionId === set.position.id));
          const current = own.filter(({ planVersion }) => isCurrent(planVersion));
          const [only] = current.length > 0 ? current : own;
          if (only && current.length <= 1) return <Navigate to={`/individualSets/${only.id}`} replace />;
          return current.length > 1 ? <Own sets={current} /> : <Listed sets={sets} />;
        }}
      </Loaded>
    </>
  );
}

/** The own position in the version in force and in a revision: both, clearly apart. */
function Own({ sets }: { readonly sets: readonly SetSummary[] }) {
  const translate = useTranslate();
  return (
    <Stack spacing={2}>
      <Alert severity="info">{translate('sets.ownTwice')}</Alert>
      <Listed sets={sets} />
      <Link component={RouterLink} to="/individualSets?all=1">
        {translate('sets.showAll')}
      </Link>
    </Stack>
  );
}

function Listed({ sets }: { readonly sets: readonly SetSummary[] }) {
  const translate = useTranslate();
  if (sets.length === 0) return <EmptyState title={translate('sets.none')} text={translate('sets.noneText')} />;
  const hasVersions = new Set(sets.map(({ planVersion }) => planVersion.id)).size > 1;
  const columns = ['position', 'unit', ...(hasVersions ? ['version'] : []), 'state', 'weight'];
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} align={column === 'weight' ? 'right' : 'left'} sx={HIDDEN[column]}>
                {translate(`sets.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {inOrder(sets).map((set) => (
            <TableRow key={set.id} hover>
              <TableCell>
                <LinkCell to={`/individualSets/${set.id}`}>{set.position.title}</LinkCell>
                {hasVersions && (
                  <Box sx={{ display: { sm: 'none' } }}>
                    <VersionMark version={set.planVersion} />
                  </Box>
                )}
              </TableCell>
              <TableCell sx={HIDDEN.unit}>{set.unit.name}</TableCell>
              {hasVersions && (
                <TableCell sx={HIDDEN.version}>
                  <VersionMark version={set.planVersion} />
                </TableCell>
              )}
              <TableCell>
                <StateChip resource="individualSets" state={set.state} />
              </TableCell>
              <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                {showDecimal(set.totalWeight)} %
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** On a phone the position says it all. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' } };
const HIDDEN: Readonly<Record<string, object>> = { unit: WIDE, version: WIDE };
