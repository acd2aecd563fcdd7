import { distributeEqually } from '@albero/schema/rules';
import { Box, Button, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { WeightTotal } from '../shared/WeightTotal.tsx';
import { figureOf } from './ClusterFields.tsx';
import { useSystemEditing } from './editing.ts';
import { ListFields } from './ListFields.tsx';
import { FaultAt, RuleField } from './RuleField.tsx';
import { GRID } from './ScoringFields.tsx';
import { type BehaviourForm, pathOf, type Step, withMarks } from './systemForm.ts';

const useLabel = (): ((name: string) => string) => {
  const translate = useTranslate();
  return (name) => translate(`measurementSystem.fields.${name}`);
};

/** The catalogue of behaviours: what each mark means, what must be explained, how marks count. */
export function BehaviourFields() {
  const translate = useTranslate();
  const { form } = useSystemEditing();
  const { behaviours, behaviourMax } = form.evaluation;
  return (
    <>
      <Typography>{translate('measurementSystem.behavioursText')}</Typography>
      <MarkFields />
      <ListFields<BehaviourForm>
        place={['evaluation', 'behaviours']}
        nameOf={({ title }, number) => title || translate('measurementSystem.behaviourNumber', { number })}
        addLabel={translate('measurementSystem.addBehaviour')}
        fresh={() => ({ code: '', title: '', weight: '', descriptors: new Array(marksOf(behaviourMax) ?? 5).fill('') })}
        foot={behaviours.length > 0 && <Total />}
      >
        {(place, { descriptors }) => <OneBehaviour place={place} marks={descriptors.length} />}
      </ListFields>
    </>
  );
}

/** How many marks there are; null: what is typed is no such number. */
function marksOf(typed: string): number | null {
  const marks = Number(typed);
  return Number.isInteger(marks) && marks >= 2 && marks <= 10 ? marks : null;
}

function MarkFields() {
  const translate = useTranslate();
  const { form, type, isSaving } = useSystemEditing();
  const { behaviours, rescaledBehaviours } = form.evaluation;
  const label = useLabel();
  const changeMarks = (value: string) => {
    const marks = marksOf(value);
    const next = marks === null ? behaviours : behaviours.map((each) => withMarks(each, marks));
    type(['evaluation'], { ...form.evaluation, behaviourMax: value, behaviours: next });
  };
  return (
    <>
      <Box sx={GRID}>
        <RuleField
          place={['evaluation', 'behaviourMax']}
          label={label('behaviourMax')}
          onType={changeMarks}
          isFigure
          required
        />
        {(['commentBelow', 'commentAbove'] as const).map((name) => (
          <RuleField key={name} place={['evaluation', name]} label={label(name)} help={label('commentHelp')} isFigure />
        ))}
      </Box>
      <FormControlLabel
        control={
          <Checkbox
            checked={rescaledBehaviours}
            disabled={isSaving}
            onChange={(event) => type(['evaluation', 'rescaledBehaviours'], event.target.checked)}
          />
        }
        label={translate('measurementSystem.rescaled')}
      />
      <Typography variant="body2" color="text.secondary">
        {translate(`measurementSystem.rescaledExample.${rescaledBehaviours}`)}
      </Typography>
    </>
  );
}

function Total() {
  const translate = useTranslate();
  const { form, type, isSaving } = useSystemEditing();
  const { behaviours } = form.evaluation;
  const distribute = () => {
    const weights = distributeEqually(behaviours.length);
    const next = behaviours.map((each, index) => ({ ...each, weight: showDecimal(weights[index]) }));
    type(['evaluation', 'behaviours'], next);
  };
  return (
    <WeightTotal weights={behaviours.map(({ weight }) => figureOf(weight))}>
      <Button size="small" color="inherit" disabled={isSaving} onClick={distribute}>
        {translate('weights.distribute')}
      </Button>
    </WeightTotal>
  );
}

function OneBehaviour({ place, marks }: { readonly place: readonly Step[]; readonly marks: number }) {
  const translate = useTranslate();
  const label = useLabel();
  return (
    <>
      <Box sx={GRID}>
        <RuleField place={[...place, 'code']} label={label('code')} required />
        <RuleField place={[...place, 'title']} label={label('title')} required />
        <RuleField place={[...place, 'weight']} label={label('weight')} suffix="%" isFigure required />
      </Box>
      <Stack>
        {Array.from({ length: marks }, (_, index) => index + 1).map((mark) => (
          <RuleField
            key={mark}
            place={[...place, 'descriptors', mark - 1]}
            label={translate('measurementSystem.mark', { mark })}
            multiline
            required
          />
        ))}
      </Stack>
      <FaultAt path={pathOf([...place, 'descriptors'])} />
    </>
  );
}
