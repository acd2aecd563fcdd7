import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { DayField } from './DayField.tsx';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface FieldShape {
  readonly name: string;
  readonly kind: 'text' | 'long' | 'email' | 'choice' | 'day';
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  readonly help?: string;
  /** Only asked for where the others say so; else it is left empty. */
  readonly when?: (typed: Typed) => boolean;
  /** What choosing a value fills in beside it. */
  readonly fills?: (value: string | null) => Typed;
}

export type Typed = Readonly<Record<string, string | null>>;

interface FormFieldProps {
  readonly field: FieldShape;
  readonly label: string;
  readonly value: string | null;
  readonly disabled: boolean;
  readonly problem: string | undefined;
  readonly onChange: (value: string | null) => void;
}

export const FormField = ({ field, label, value, problem, disabled, onChange }: FormFieldProps) => {
  const translate = useTranslate();
  const { kind, required = false, choices = [], help } = field;
  if (kind === 'day') {
    return (
      <DayField
        label={label}
        value={value}
        onChange={onChange}
        required={required}
        disabled={disabled}
        problem={problem}
        help={help}
      />
    );
  }
  const isChoice = kind === 'choice';
  // A value that is not among the choices yet (they are still on their way) must not be drawn as one.
  const shown = isChoice && !choices.some(({ id }) => id === value) ? '' : (value ?? '');

  return (
    <TextField
      label={label}
      value={shown}
      select={isChoice}
      type={kind === 'email' ? 'email' : 'text'}
      multiline={kind === 'long'}
      minRows={kind === 'long' ? 3 : undefined}
      required={required}
      disabled={disabled}
      error={problem !== undefined}
      helperText={problem ?? help}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      slotProps={{ htmlInput: { autoComplete: 'off' } }}
    >
      {isChoice && !required && <MenuItem value="">{translate('app.none')}</MenuItem>}
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
