import type { SxProps } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { readDay } from './dayText.ts';
import { showDay } from './format.ts';

export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`; null: empty. */
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null) => void;
  readonly onFault?: ((isFaulty: boolean) => void) | undefined;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly id?: string | undefined;
  readonly error?: boolean | undefined;
  readonly helperText?: ReactNode;
  readonly sx?: SxProps | undefined;
}

/** A day as it is written in the office, dd/mm/yyyy: typed, never picked from the browser's own format. */
export const DayField = ({ value, onChange, onFault, help, problem, error, helperText, ...rest }: DayFieldProps) => {
  const translate = useTranslate();
  const [text, setText] = useState(showDay(value));
  const [left, setLeft] = useState(false);
  const passedOn = useRef(value ?? null);

  useEffect(() => {
    if ((value ?? null) !== passedOn.current) {
      passedOn.current = value ?? null;
      setText(showDay(value));
    }
  }, [value]);

  const isFaulty = 'fault' in readDay(text) && left;
  const type = (typed: string) => {
    setText(typed);
    const read = readDay(typed);
    onFault?.('fault' in read);
    if ('fault' in read || read.value === passedOn.current) return;
    passedOn.current = read.value;
    onChange(read.value);
  };

  return (
    <TextField
      {...rest}
      value={text}
      onChange={(event) => type(event.target.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      error={isFaulty || error || problem !== undefined}
      helperText={
        isFaulty
          ? translate('inputs.day', { text })
          : (problem ?? helperText ?? help ?? translate('inputs.day_placeholder'))
      }
      slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
    />
  );
};
