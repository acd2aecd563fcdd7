import { Alert, Box, Button, Paper, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useEditor } from './editor.ts';
import { FormText } from './FormText.tsx';
import { IndicatorCard } from './IndicatorCard.tsx';
import { OrderButtons } from './OrderButtons.tsx';
import { SettleDoubt } from './SettleDoubt.tsx';
import { addIndicator, editObjective } from './setEdits.ts';
import { newIndicator, newKey, type ObjectiveForm } from './setForm.ts';

interface Props {
  readonly objective: ObjectiveForm;
  readonly index: number;
  readonly count: number;
}

/** One objective in the form: its own words, what the reviewer said about it, its indicators. */
export function ObjectiveCard({ objective, index, count }: Props) {
  const translate = useTranslate();
  const { form, change, focusAfter, remarkOn } = useEditor();
  const remark = remarkOn(objective.id);
  const { key, code, title, description } = objective;
  const path = `objectives[${index}]`;
  const edit = (part: Partial<ObjectiveForm>) => change(editObjective(form, key, part));
  const add = () => {
    const indicator = newKey();
    change(addIndicator(form, key, newIndicator(indicator)));
    focusAfter(`[data-indicator="${indicator}"] textarea`);
  };
  return (
    <Paper
      variant="outlined"
      component="section"
      data-objective={key}
      aria-label={translate('sets.objectiveOf', { place: index + 1, code })}
      sx={{ p: { xs: 1.5, sm: 2 } }}
    >
      <Stack spacing={1.5}>
        {remark && <Alert severity="info">{translate('sets.remark', { remark })}</Alert>}
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flexWrap: 'wrap' }}>
          <FormText path={`${path}.code`} label="code" value={code} type={(next) => edit({ code: next })} width={210} />
          <Box sx={{ flexGrow: 1 }} />
          <OrderButtons at={{ objective: key }} name={code} place={index + 1} count={count} />
        </Box>
        <FormText
          path={`${path}.title`}
          label="title"
          value={title}
          type={(next) => edit({ title: next })}
          required
          multiline
        />
        <FormText
          path={`${path}.description`}
          label="description"
          value={description}
          type={(next) => edit({ description: next })}
          multiline
        />
        <SettleDoubt
          doubt={objective.doubt}
          note={objective.settleDoubt}
          path={`${path}.settleDoubt`}
          settle={(settleDoubt) => edit({ settleDoubt })}
        />
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {objective.indicators.map((indicator, place) => (
            <IndicatorCard
              key={indicator.key}
              indicator={indicator}
              objective={objective}
              path={`${path}.indicators[${place}]`}
              place={place + 1}
            />
          ))}
        </Box>
        <Box>
          <Button onClick={add}>{translate('sets.addIndicator', { code })}</Button>
        </Box>
      </Stack>
    </Paper>
  );
}
