import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import { readDecimal, writeDecimal } from './decimalText.ts';

export interface DecimalFieldProps {
  readonly label: string;
  /** In the API's notation (`"8.37"`); null: empty. */
  readonly value: string | null | undefined;
  /** Only readable figures are passed on; what cannot be read stays in the field with its reason. */
  readonly onChange: (value: string | null) => void;
  /** Tells whether the text in the field is readable, so that a form can wait. */
  readonly onFault?: ((isFaulty: boolean) => void) | undefined;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly suffix?: string | undefined;
  readonly margin?: 'none' | 'dense' | undefined;
  readonly id?: string | undefined;
  /** A label for the ear alone, in tables whose header is the label. */
  readonly hideLabel?: boolean | undefined;
}

/** A figure with a decimal comma: text, so that nothing is rounded, changed or stepped behind one's back. */
export const DecimalField = (props: DecimalFieldProps) => {
  const { label, value, onChange, onFault, help, problem, suffix, hideLabel, ...rest } = props;
  const translate = useTranslate();
  const [text, setText] = useState(writeDecimal(value));
  const [left, setLeft] = useState(false);
  const passedOn = useRef(value ?? null);

  // The value changed from outside (distribute equally, a restored draft): the text follows.
  useEffect(() => {
    if ((value ?? null) !== passedOn.current) {
      passedOn.current = value ?? null;
      setText(writeDecimal(value));
    }
  }, [value]);

  const read = readDecimal(text);
  const fault = 'fault' in read ? read : null;
  const words = fault && left ? faultWords(fault, text, translate) : undefined;

  const type = (typed: string) => {
    setText(typed);
    const typedValue = readDecimal(typed);
    onFault?.('fault' in typedValue);
    if ('fault' in typedValue || typedValue.value === passedOn.current) return;
    passedOn.current = typedValue.value;
    onChange(typedValue.value);
  };

  return (
    <TextField
      {...rest}
      label={hideLabel ? undefined : label}
      value={text}
      onChange={(event) => type(event.target.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      error={words !== undefined || problem !== undefined}
      helperText={words ?? problem ?? help}
      slotProps={{
        htmlInput: { inputMode: 'decimal', autoComplete: 'off', ...(hideLabel ? { 'aria-label': label } : {}) },
        ...(suffix ? { input: { endAdornment: <InputAdornment position="end">{suffix}</InputAdornment> } } : {}),
      }}
    />
  );
};

function faultWords(
  { fault, readings }: { fault: string; readings?: string },
  text: string,
  translate: ReturnType<typeof useTranslate>,
): string {
  if (fault === 'AMBIGUOUS' && readings) {
    const [one = '', other = ''] = readings.split(' | ');
    return translate('inputs.decimal_ambiguous', { text, one, other });
  }
  return translate(fault === 'TOO_LONG' ? 'inputs.decimal_long' : 'inputs.decimal', { text });
}
