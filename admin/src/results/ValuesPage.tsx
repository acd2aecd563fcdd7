import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { CompletenessDocument } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import type { PlanChoice } from './asked.ts';
import { CompletenessList } from './CompletenessList.tsx';
import { ResultsFrame } from './ResultsFrame.tsx';
import { ResultTable } from './ResultTable.tsx';

/** *Valori*: value, target and completeness of every unit and position, period by period. */
export default function ValuesPage() {
  const translate = useTranslate();
  return (
    <ResultsFrame title={translate('results.ways.values')}>
      {({ planVersionId, periodId }, plan) =>
        periodId && <OfPeriod versionId={planVersionId} periodId={periodId} plan={plan} />
      }
    </ResultsFrame>
  );
}

interface Props {
  readonly versionId: string;
  readonly periodId: string;
  readonly plan: PlanChoice;
}

function OfPeriod({ versionId, periodId, plan }: Props) {
  const [params, setParams] = useSearchParams();
  const [unitId, positionId] = [params.get('unit'), params.get('position')];
  const completeness = useAsk(CompletenessDocument, { versionId, periodId });
  const choose = (name: 'unit' | 'position' | null, id: string) => {
    const next = new URLSearchParams(params);
    next.delete('unit');
    next.delete('position');
    if (name) next.set(name, id);
    setParams(next, { replace: true });
  };
  return (
    <>
      <Loaded asked={completeness}>
        {(data) => (
          <CompletenessList
            lines={data.completeness}
            chosen={positionId ?? unitId}
            choose={(line) =>
              line === null
                ? choose(null, '')
                : line.positionId
                  ? choose('position', line.positionId)
                  : choose('unit', line.unitId)
            }
          />
        )}
      </Loaded>
      <ResultTable
        filter={{ versionId, periodId, ...(positionId ? { positionId } : unitId ? { unitId, individual: false } : {}) }}
        day={plan.periods.find(({ id }) => id === periodId)?.endsOn ?? ''}
      />
    </>
  );
}
