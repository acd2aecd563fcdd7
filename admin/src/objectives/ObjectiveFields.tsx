import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useEditor } from '../individual-sets/editor.ts';
import { FormText } from '../individual-sets/FormText.tsx';
import { IndicatorCard } from '../individual-sets/IndicatorCard.tsx';
import { decimalOf } from '../individual-sets/setInput.ts';
import { DistributeEqually } from '../shared/DistributeEqually.tsx';
import { WeightTotal } from '../shared/WeightTotal.tsx';
import { IndicatorExtras } from './IndicatorExtras.tsx';
import { newPlanIndicator, type PlanObjectiveForm } from './objectiveForm.ts';
import { UnitFields } from './UnitFields.tsx';

interface Props {
  readonly form: PlanObjectiveForm;
  readonly change: (next: PlanObjectiveForm) => void;
}

/** All fields of an objective and of its indicators. */
export function ObjectiveFields({ form, change }: Props) {
  const edit = (part: Partial<PlanObjectiveForm>) => change({ ...form, ...part });
  return (
    <>
      <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 2 } }}>
        <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
          <FormText path="code" label="code" value={form.code} type={(code) => edit({ code })} required width={150} />
          <FormText
            path="weight"
            label="weight"
            value={form.weight}
            type={(weight) => edit({ weight })}
            decimal
            suffix="%"
            width={150}
          />
        </Box>
        <FormText path="title" label="title" value={form.title} type={(title) => edit({ title })} required multiline />
        <FormText
          path="description"
          label="description"
          value={form.description}
          type={(description) => edit({ description })}
          multiline
        />
        <UnitFields form={form} edit={edit} />
      </Paper>
      <Indicators form={form} change={change} />
    </>
  );
}

function Indicators({ form, change }: Props) {
  const translate = useTranslate();
  const { focusAfter } = useEditor();
  const { indicators } = form;
  const add = () => {
    const made = newPlanIndicator();
    change({ ...form, indicators: [...indicators, made] });
    focusAfter(`[data-indicator="${made.key}"] textarea`);
  };
  const spread = (weights: readonly string[]) =>
    change({
      ...form,
      indicators: indicators.map((each, place) => ({ ...each, weight: (weights[place] ?? '').replace('.', ',') })),
    });
  return (
    <Paper variant="outlined" component="section" sx={{ p: { xs: 1.5, sm: 2 } }}>
      <Stack spacing={1.5}>
        <Typography variant="h2">{translate('objectives.indicators')}</Typography>
        <WeightTotal weights={indicators.map(({ weight }) => decimalOf(weight))}>
          <DistributeEqually
            names={indicators.map(({ name }, place) => name || translate('objectives.place', { place: place + 1 }))}
            give={spread}
          />
        </WeightTotal>
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {indicators.map((indicator, place) => (
            <IndicatorCard
              key={indicator.key}
              indicator={indicator}
              objective={form}
              path={`indicators[${place}]`}
              place={place + 1}
            >
              <IndicatorExtras
                indicator={indicator}
                path={`indicators[${place}]`}
                isJoint={form.unitIds.length > 1}
                edit={(part) =>
                  change({
                    ...form,
                    indicators: indicators.map((each, at) => (at === place ? { ...each, ...part } : each)),
                  })
                }
              />
            </IndicatorCard>
          ))}
        </Box>
        <Box>
          <Button onClick={add}>{translate('objectives.addIndicator')}</Button>
        </Box>
      </Stack>
    </Paper>
  );
}
