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
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { ValueText } from '../measurements/ValueText.tsx';
import { Fact } from '../shared/Fact.tsx';
import { showDay, showDecimal, showInstant } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import type { ObjectiveIndicator, ObjectiveRecord } from './objectiveRecord.ts';
import { SettleDoubt } from './SettleDoubt.tsx';

interface Props {
  readonly indicator: ObjectiveIndicator;
  readonly objective: ObjectiveRecord;
}

/** One indicator of an objective: how it is measured, what it aims at, what was measured. */
export function IndicatorSection({ indicator, objective }: Props) {
  const translate = useTranslate();
  const { name, numerator, denominator, doubt } = indicator;
  return (
    <Paper variant="outlined" component="section" aria-label={name} sx={{ p: { xs: 1.5, sm: 2 } }}>
      <Stack spacing={1.5}>
        <Typography variant="h2">{name}</Typography>
        {indicator.weight === null && <Alert severity="warning">{translate('plan.noWeightWhy.indicator')}</Alert>}
        <SettleDoubt doubt={doubt} recordId={indicator.id} objective={objective} />
        <Facts indicator={indicator} objective={objective} />
        <Fact label={translate('plan.algorithm')}>
          {numerator}
          {denominator && <div>/ {denominator}</div>}
        </Fact>
        <Values indicator={indicator} />
      </Stack>
    </Paper>
  );
}

function Facts({ indicator, objective: { joint } }: Props) {
  const translate = useTranslate();
  const { targetPrinted, weight, kind, typology, pooling, baselineYear, baselineValue, baselineDate } = indicator;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))' }}>
      <Fact label={translate('plan.targetLabel')}>
        <strong>{targetPrinted || translate('plan.noTarget')}</strong>
      </Fact>
      <Fact label={translate('sets.fields.weight')}>{weight ? `${showDecimal(weight)} %` : '–'}</Fact>
      <Fact label={translate('plan.kind')}>{translate(`kinds.${kind}`)}</Fact>
      {indicator.evidenceRequired && (
        <Fact label={translate('sets.fields.evidenceRequired')}>{translate('ra.boolean.true')}</Fact>
      )}
      <Fact label={translate('plan.typology')}>{typology ?? translate('plan.noTypology')}</Fact>
      {baselineYear && (
        <Fact label={translate('plan.baseline', { year: baselineYear })}>
          {baselineDate ? showDay(baselineDate) : showDecimal(baselineValue)}
        </Fact>
      )}
      {joint && <Fact label={translate('objectives.pooling')}>{translate(`poolings.${pooling ?? 'undecided'}`)}</Fact>}
    </Box>
  );
}

function Values({ indicator }: { readonly indicator: ObjectiveIndicator }) {
  const translate = useTranslate();
  const { measurements } = indicator;
  if (measurements.length === 0)
    return <Typography color="text.secondary">{translate('objectives.noValues')}</Typography>;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('objectives.valuesOf', { name: indicator.name })}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['period', 'unit', 'value', 'state', 'entered'].map((column) => (
              <TableCell key={column}>{translate(`objectives.columns.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {measurements.map((value) => (
            <TableRow key={value.id} hover>
              <TableCell>
                <Link component={RouterLink} to={`/measurements/${value.id}`} sx={{ whiteSpace: 'nowrap' }}>
                  {showDay(value.period.endsOn)}
                </Link>
              </TableCell>
              <TableCell sx={{ minWidth: 160 }}>{value.unit.name}</TableCell>
              <TableCell sx={{ minWidth: 110 }}>
                <ValueText record={{ ...value, indicator }} />
                {value.reason && (
                  <Typography variant="caption" component="div">
                    {value.reason}
                  </Typography>
                )}
              </TableCell>
              <TableCell>
                <StateChip resource="measurements" state={value.state} />
              </TableCell>
              <TableCell sx={{ minWidth: 150 }}>
                {value.enteredAt && `${value.enteredByName ?? ''}, ${showInstant(value.enteredAt)}`}
                {value.comment && (
                  <Typography variant="caption" component="div">
                    {value.comment}
                  </Typography>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
