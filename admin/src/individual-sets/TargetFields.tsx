import { MEASURE_UNITS, type MeasureUnit, OPERATORS, type Operator } from '@albero/schema/contract';
import { targetWords } from '@albero/schema/rules';
import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { FormChoice } from './FormChoice.tsx';
import { FormText } from './FormText.tsx';
import type { IndicatorForm } from './setForm.ts';
import { dayOf, decimalOf } from './setInput.ts';

interface Props {
  readonly indicator: IndicatorForm;
  readonly path: string;
  readonly edit: (part: Partial<IndicatorForm>) => void;
}

/** The target, put together: operator, figure and unit; or by when. */
export function TargetFields({ indicator, path, edit }: Props) {
  const { kind, operator, targetValue, targetDate, unit } = indicator;
  const offered: readonly Operator[] =
    kind === 'date' ? ['by'] : kind === 'binary' ? OPERATORS : OPERATORS.filter((each) => each !== 'by');
  const byDay = operator === 'by';
  return (
    <>
      <FormChoice
        path={`${path}.operator`}
        label="operator"
        words="operators"
        value={operator}
        options={offered}
        choose={(next) =>
          edit({ operator: next as Operator | '', ...(next === 'by' ? { targetValue: '' } : { targetDate: '' }) })
        }
        width={170}
      />
      {byDay ? (
        <FormText
          path={`${path}.targetDate`}
          label="targetDate"
          value={targetDate}
          type={(next) => edit({ targetDate: next })}
          width={160}
        />
      ) : (
        <>
          <FormText
            path={`${path}.targetValue`}
            label="targetValue"
            value={targetValue}
            type={(next) => edit({ targetValue: next })}
            decimal
            width={130}
          />
          <FormChoice
            path={`${path}.unit`}
            label="unit"
            value={unit}
            options={MEASURE_UNITS}
            choose={(next) => edit({ unit: next as MeasureUnit | '' })}
            width={110}
          />
        </>
      )}
      <Words indicator={indicator} />
    </>
  );
}

/** The target as the plan will print it; a printed one that nobody touched stays as it was printed. */
function Words({ indicator }: { readonly indicator: IndicatorForm }) {
  const translate = useTranslate();
  const { operator, targetValue, targetDate, unit } = indicator;
  const words = targetWords({
    operator: operator || null,
    value: decimalOf(targetValue),
    date: dayOf(targetDate),
    unit: unit || null,
  });
  return (
    <Typography variant="body2" sx={{ alignSelf: 'center', minWidth: 130 }}>
      {words ? translate('sets.inPlan', { target: words }) : translate('plan.noTarget')}
    </Typography>
  );
}
