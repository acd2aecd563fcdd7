import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useEditor } from './editor.ts';
import { faultWords } from './FormText.tsx';

interface Props {
  readonly path: string;
  /** Its word under `sets.fields`. */
  readonly label: string;
  /** Where the words of its options are; without it they stand as they are. */
  readonly words?: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly choose: (next: string) => void;
  readonly required?: boolean;
  readonly width?: number;
}

/** One of a closed list; unless required, also none of them. */
export function FormChoice({ path, label, words, value, options, choose, required, width }: Props) {
  const translate = useTranslate();
  const fault = useEditor().fault(path);
  const word = (option: string): string => (words ? translate(`${words}.${option}`) : option);
  return (
    <TextField
      select
      label={translate(`sets.fields.${label}`)}
      value={value}
      onChange={(event) => choose(event.target.value)}
      error={fault !== undefined}
      helperText={fault && faultWords(fault, value, translate)}
      fullWidth={width === undefined}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={width === undefined ? {} : { width, maxWidth: '100%' }}
    >
      {!required && <MenuItem value="">{translate('app.none')}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option} value={option}>
          {word(option)}
        </MenuItem>
      ))}
    </TextField>
  );
}
