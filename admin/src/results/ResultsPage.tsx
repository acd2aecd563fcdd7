import { MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useSearchParams } from 'react-router-dom';
import { CompletenessDocument, PeriodsDocument, PlansInForceDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDay } from '../shared/format.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { CompletenessList } from './CompletenessList.tsx';
import { ResultTable } from './ResultTable.tsx';

/** *Risultati*: value, target and completeness of every unit and position, period by period. */
export default function ResultsPage() {
  const translate = useTranslate();
  const plans = useAsk(PlansInForceDocument, {});
  const periods = useAsk(PeriodsDocument, { page: { limit: 50, offset: 0 } });
  return (
    <Stack spacing={2}>
      <Title title={translate('menu.results')} />
      <Loaded asked={plans}>
        {({ plans: { items } }) => (
          <Loaded asked={periods}>
            {(data) => {
              const version = items.find((each) => each.state === 'inForce') ?? items[0];
              if (!version || data.periods.items.length === 0)
                return <EmptyState title={translate('results.none')} text={translate('results.noneText')} />;
              return <OfVersion versionId={version.id} periods={data.periods.items} />;
            }}
          </Loaded>
        )}
      </Loaded>
    </Stack>
  );
}

interface Props {
  readonly versionId: string;
  readonly periods: readonly { readonly id: string; readonly endsOn: string; readonly state: string }[];
}

function OfVersion({ versionId, periods }: Props) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const usual = periods.find((period) => period.state === 'open') ?? periods[0];
  const periodId = params.get('period') ?? usual?.id ?? '';
  const unitId = params.get('unit');
  const positionId = params.get('position');
  const completeness = useAsk(CompletenessDocument, { versionId, periodId });
  const period = periods.find((each) => each.id === periodId);
  const choose = (next: Record<string, string>) =>
    setParams({ ...(periodId === usual?.id ? {} : { period: periodId }), ...next }, { replace: true });
  return (
    <>
      <TextField
        select
        label={translate('values.period')}
        value={periodId}
        onChange={(event) => setParams({ period: event.target.value }, { replace: true })}
        sx={{ maxWidth: { sm: 260 } }}
      >
        {periods.map((each) => (
          <MenuItem key={each.id} value={each.id}>
            {translate('values.periodChoice', {
              day: showDay(each.endsOn),
              state: translate(`states.periods.${each.state}`).toLowerCase(),
            })}
          </MenuItem>
        ))}
      </TextField>
      <Loaded asked={completeness}>
        {(data) => (
          <CompletenessList
            lines={data.completeness}
            chosen={positionId ?? unitId}
            choose={(line) =>
              choose(line === null ? {} : line.positionId ? { position: line.positionId } : { unit: line.unitId })
            }
          />
        )}
      </Loaded>
      <ResultTable
        filter={{ versionId, periodId, ...(positionId ? { positionId } : unitId ? { unitId, individual: false } : {}) }}
        day={period?.endsOn ?? ''}
      />
    </>
  );
}
