import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type ReactNode, useId } from 'react';
import type { Answer, Lack } from './papersForm.ts';

interface Props<Outcome extends string> {
  readonly label: ReactNode;
  readonly outcomes: readonly Outcome[];
  readonly answer: Answer<Outcome>;
  readonly lack: Lack | null;
  readonly disabled: boolean;
  readonly mostNote: number;
  readonly onChange: (next: Answer<Outcome>) => void;
}

/** One question with its few answers and a note; what is missing for a validation is said below it, in words. */
export function AnswerField<Outcome extends string>(props: Props<Outcome>) {
  const { label, outcomes, answer, lack, disabled, mostNote, onChange } = props;
  const translate = useTranslate();
  const id = useId();
  return (
    <FormControl component="fieldset" fullWidth disabled={disabled} aria-describedby={lack ? id : undefined}>
      <FormLabel
        component="legend"
        sx={{ color: 'text.primary', fontWeight: 600, '&.Mui-disabled': { color: 'text.primary' } }}
      >
        {label}
      </FormLabel>
      <RadioGroup
        row
        value={answer.outcome ?? ''}
        onChange={(_event, value) => onChange({ ...answer, outcome: value as Outcome })}
      >
        {outcomes.map((outcome) => (
          <FormControlLabel
            key={outcome}
            value={outcome}
            control={<Radio />}
            label={translate(`papers.outcomes.${outcome}`)}
          />
        ))}
      </RadioGroup>
      <TextField
        label={translate('papers.note')}
        value={answer.note}
        onChange={(event) => onChange({ ...answer, note: event.target.value })}
        disabled={disabled}
        multiline
        size="small"
        fullWidth
        slotProps={{ htmlInput: { maxLength: mostNote } }}
      />
      {lack && (
        <FormHelperText id={id} sx={{ mx: 0, color: 'text.secondary' }}>
          {translate(`papers.lacks.${lack}`)}
        </FormHelperText>
      )}
    </FormControl>
  );
}
