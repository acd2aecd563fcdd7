import {
  FormControlLabel,
  Pagination,
  Paper,
  Stack,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ObjectiveListDocument, type ObjectiveListQuery, PlansInForceDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDecimal } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { SearchBox } from '../shared/SearchBox.tsx';
import { useAsk } from '../shared/useAsk.ts';

type Row = ObjectiveListQuery['objectives']['items'][number];
const PER_PAGE = 50;

/** The operational objectives of the version in force, as a list: by text, joint ones, doubtful ones. */
export default function ObjectiveList() {
  const translate = useTranslate();
  const plans = useAsk(PlansInForceDocument, {});
  return (
    <>
      <Title title={translate('menu.objectives')} />
      <Loaded asked={plans}>
        {(data) => {
          const version = data.plans.items.find((each) => each.state === 'inForce') ?? data.plans.items[0];
          return version ? <OfVersion versionId={version.id} /> : <EmptyState title={translate('plan.none')} />;
        }}
      </Loaded>
    </>
  );
}

function OfVersion({ versionId }: { readonly versionId: string }) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const text = useDeferredValue(typed).trim();
  const joint = params.get('joint') === '1';
  const doubtful = params.get('doubtful') === '1';
  const page = Math.max(1, Number(params.get('page')) || 1);
  const filter = {
    versionId,
    ...(text ? { text } : {}),
    ...(joint ? { joint } : {}),
    ...(doubtful ? { doubtful } : {}),
  };
  const asked = useAsk(ObjectiveListDocument, { filter, page: { limit: PER_PAGE, offset: (page - 1) * PER_PAGE } });
  const set = (key: string, value: string | null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (key !== 'page') next.delete('page');
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  return (
    <Stack spacing={2}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <SearchBox value={typed} onChange={setTyped} label={translate('objectives.search')} />
        <FormControlLabel
          control={<Switch checked={joint} onChange={(_, on) => set('joint', on ? '1' : null)} />}
          label={translate('objectives.onlyJoint')}
        />
        <FormControlLabel
          control={<Switch checked={doubtful} onChange={(_, on) => set('doubtful', on ? '1' : null)} />}
          label={translate('plan.flaggedOnly')}
        />
      </Stack>
      <Loaded asked={asked}>
        {({ objectives: { items, total } }) => (
          <>
            <Typography variant="body2" role="status" color="text.secondary">
              {translate('list.total', { smart_count: total })}
            </Typography>
            {total === 0 ? <EmptyState title={translate('list.empty_filtered')} /> : <Rows rows={items} />}
            {total > PER_PAGE && (
              <Pagination
                count={Math.ceil(total / PER_PAGE)}
                page={page}
                onChange={(_, next) => set('page', next > 1 ? String(next) : null)}
                sx={{ alignSelf: 'center' }}
              />
            )}
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('objectives.columns.objective')}</TableCell>
            <TableCell sx={WIDE}>{translate('objectives.columns.area')}</TableCell>
            <TableCell sx={WIDE}>{translate('objectives.columns.units')}</TableCell>
            <TableCell align="right">{translate('objectives.columns.weight')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              <TableCell>
                <LinkCell to={`/objectives/${row.id}`}>
                  {row.code} {row.title}
                </LinkCell>
                {isDoubtful(row) && (
                  <Typography variant="caption" component="div" color="warning.main">
                    {translate('plan.doubt')}
                  </Typography>
                )}
              </TableCell>
              <TableCell sx={WIDE}>{row.area?.code}</TableCell>
              <TableCell sx={WIDE}>
                {row.joint
                  ? translate('plan.joint', { smart_count: row.units.length })
                  : row.units.map((unit) => unit.name).join(' · ')}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                {row.weight ? `${showDecimal(row.weight)} %` : translate('plan.noWeight')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const WIDE = { display: { xs: 'none', md: 'table-cell' } };

/** As the list is narrowed by: its own doubt, its area's, or one of an indicator. */
const isDoubtful = ({ doubt, area, indicators }: Row): boolean =>
  [doubt, area?.doubt, ...indicators.map((each) => each.doubt)].some(Boolean);
