import { Alert, InputAdornment, MenuItem, TextField } from '@mui/material';
import { useIssueWords } from '../shared/Problem.tsx';
import { useSystemEditing } from './editing.ts';
import { at, pathOf, type Step } from './systemForm.ts';

interface Props {
  /** Where it stands in the form. */
  readonly place: readonly Step[];
  readonly label: string;
  readonly help?: string | undefined;
  readonly suffix?: string;
  readonly isFigure?: boolean;
  readonly multiline?: boolean;
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string; readonly words: string }[];
  readonly onType?: (value: string) => void;
}

/** One field of a measurement system, with what is wrong with it in words below. */
export function RuleField(props: Props) {
  const { place, label, help, suffix, isFigure = false, multiline = false, required = false, options } = props;
  const { form, type, fault: faultAt, isSaving } = useSystemEditing();
  const words = useIssueWords();
  const fault = faultAt(pathOf(place));
  const set = props.onType ?? ((value: string) => type(place, value));
  return (
    <TextField
      label={label}
      value={at(form, place)}
      onChange={(event) => set(event.target.value)}
      select={options !== undefined}
      multiline={multiline}
      required={required}
      disabled={isSaving}
      error={fault !== undefined}
      helperText={fault ? words(fault) : help}
      fullWidth
      slotProps={{
        htmlInput: { autoComplete: 'off', ...(isFigure ? { inputMode: 'decimal' as const } : {}) },
        input: suffix ? { endAdornment: <InputAdornment position="end">{suffix}</InputAdornment> } : {},
      }}
    >
      {options?.map(({ value, words: shown }) => (
        <MenuItem key={value} value={value} sx={{ whiteSpace: 'normal' }}>
          {shown}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** What is wrong with a list, or a row of it, as a whole. */
export function FaultAt({ path }: { readonly path: string }) {
  const { fault: faultAt } = useSystemEditing();
  const words = useIssueWords();
  const fault = faultAt(path);
  return fault ? <Alert severity="error">{words(fault)}</Alert> : null;
}
