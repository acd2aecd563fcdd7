import { formatDay, formatPrinted } from '@albero/schema/rules';
import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ValueText } from '../measurements/ValueText.tsx';
import { Fact } from '../shared/Fact.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useTreePeriods } from './periods.ts';
import type { TreeIndicator, TreeValue } from './planRecord.ts';

interface Props {
  readonly indicator: TreeIndicator;
  /** null: there are none to show here (an individual objective, or not loaded yet). */
  readonly values: readonly TreeValue[] | null;
}

/** How an indicator is measured, what it aims at, and what was measured so far. */
export function IndicatorDetail({ indicator, values }: Props) {
  const translate = useTranslate();
  const { numerator, denominator, kind, typology, targetPrinted } = indicator;
  return (
    <Stack spacing={1.5}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', gap: 1.5 }}>
        <Fact label={translate('plan.targetLabel')}>
          <strong>{targetPrinted || translate('plan.noTarget')}</strong>
        </Fact>
        <Fact label={translate('plan.kind')}>{translate(`kinds.${kind}`)}</Fact>
        <Fact label={translate('plan.typology')}>{typology ?? translate('plan.noTypology')}</Fact>
        <Baseline indicator={indicator} />
      </Box>
      <Fact label={translate('plan.algorithm')}>
        {numerator}
        {denominator && (
          <>
            <br />
            <span>/ {denominator}</span>
          </>
        )}
      </Fact>
      {values && values.length > 0 && <Values indicator={indicator} values={values} />}
    </Stack>
  );
}

function Baseline({ indicator }: { readonly indicator: TreeIndicator }) {
  const translate = useTranslate();
  const { baselineYear, baselineValue, baselineDate } = indicator;
  if (!baselineYear) return null;
  return (
    <Fact label={translate('plan.baseline', { year: baselineYear })}>
      {baselineDate ? formatDay(baselineDate) : baselineValue ? formatPrinted(baselineValue) : '–'}
    </Fact>
  );
}

function Values({ indicator, values }: { readonly indicator: TreeIndicator; readonly values: readonly TreeValue[] }) {
  const translate = useTranslate();
  const periods = useTreePeriods();
  const withUnits = values.some((value) => value.slice);
  return (
    <Box>
      <Typography variant="h3">{translate('plan.values')}</Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('plan.period')}</TableCell>
            {withUnits && <TableCell>{translate('plan.unit')}</TableCell>}
            <TableCell>{translate('plan.value')}</TableCell>
            <TableCell>{translate('plan.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {values.map((value) => (
            <TableRow key={value.id}>
              <TableCell>{formatDay(periods.find((each) => each.id === value.periodId)?.endsOn ?? '')}</TableCell>
              {withUnits && <TableCell>{value.unit.name}</TableCell>}
              <TableCell>
                <ValueText record={{ ...value, indicator }} />
              </TableCell>
              <TableCell>
                <StateChip resource="measurements" state={value.state} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
