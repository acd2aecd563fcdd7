import { InputAdornment, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useEditor } from './editor.ts';
import type { FormFault } from './setInput.ts';

interface Props {
  /** Where its faults are told: `objectives[0].indicators[1].weight`. */
  readonly path: string;
  /** Its word under `sets.fields`. */
  readonly label: string;
  readonly value: string;
  readonly type: (next: string) => void;
  readonly required?: boolean;
  readonly multiline?: boolean;
  readonly decimal?: boolean;
  readonly suffix?: string;
  readonly width?: number;
  readonly help?: string;
}

/** One field of the set's form, with what is wrong with it in words below. */
export function FormText({ path, label, value, type, required, multiline, decimal, suffix, width, help }: Props) {
  const translate = useTranslate();
  const fault = useEditor().fault(path);
  const words = fault ? faultWords(fault, value, translate) : help;
  return (
    <TextField
      label={translate(`sets.fields.${label}`)}
      value={value}
      onChange={(event) => type(event.target.value)}
      required={required ?? false}
      multiline={multiline ?? false}
      error={fault !== undefined}
      helperText={words}
      fullWidth={width === undefined}
      sx={width === undefined ? {} : { width, maxWidth: '100%' }}
      slotProps={{
        htmlInput: { autoComplete: 'off', ...(decimal ? { inputMode: 'decimal' as const } : {}) },
        input: suffix ? { endAdornment: <InputAdornment position="end">{suffix}</InputAdornment> } : {},
      }}
    />
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

export const faultWords = (fault: FormFault, text: string, translate: Translate): string =>
  translate(`faults.${fault.code}`, {
    text,
    ...fault.params,
    _: translate(`issues.${fault.code}`, { text, ...fault.params }),
  });
