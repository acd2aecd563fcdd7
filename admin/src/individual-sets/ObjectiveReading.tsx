import { Alert, Box, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Fact } from '../shared/Fact.tsx';
import { showDecimal } from '../shared/format.ts';
import type { SetIndicator, SetObjective } from './setRecord.ts';

/** One individual objective with its indicators, to be read. */
export function ObjectiveReading({ objective }: { readonly objective: SetObjective }) {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" component="article" sx={{ p: 2 }} aria-label={objective.code}>
      <Stack spacing={1}>
        <Typography variant="h2">
          {objective.code} {objective.title}
        </Typography>
        {objective.description && <Typography variant="body2">{objective.description}</Typography>}
        {objective.doubt && <Alert severity="warning">{translate('plan.doubtWhy', { doubt: objective.doubt })}</Alert>}
        {objective.remark && <Alert severity="info">{translate('sets.remark', { remark: objective.remark })}</Alert>}
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {objective.indicators.map((indicator) => (
            <IndicatorReading key={indicator.id} indicator={indicator} />
          ))}
        </Box>
      </Stack>
    </Paper>
  );
}

function IndicatorReading({ indicator }: { readonly indicator: SetIndicator }) {
  const translate = useTranslate();
  const { name, weight, targetPrinted, kind, typology, doubt } = indicator;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography sx={{ fontWeight: 600, mb: 0.5, overflowWrap: 'anywhere' }}>{name}</Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))' }}>
        <Fact label={translate('sets.fields.weight')}>
          {weight ? `${showDecimal(weight)} %` : <strong>{translate('plan.noWeight')}</strong>}
        </Fact>
        <Fact label={translate('sets.fields.targetPrinted')}>{targetPrinted || translate('plan.noTarget')}</Fact>
        <Fact label={translate('sets.fields.kind')}>{translate(`kinds.${kind}`)}</Fact>
        <Fact label={translate('sets.fields.typology')}>{typology ?? translate('plan.noTypology')}</Fact>
      </Box>
      {doubt && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('plan.doubtWhy', { doubt })}
        </Alert>
      )}
    </Box>
  );
}
