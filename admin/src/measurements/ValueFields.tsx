import type { InputField, InputName } from '@albero/schema/rules';
import {
  Box,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import type { FieldFault } from './valueForm.ts';

interface Props {
  readonly id: string;
  readonly fields: readonly InputField[];
  readonly typed: Readonly<Partial<Record<InputName, string>>>;
  readonly faults: readonly FieldFault[];
  readonly type: (name: InputName, text: string) => void;
  readonly locked: boolean;
}

/**
 * The typed fields of one kind of indicator, in their order; a date is asked for once it is done.
 * A printed label can be as long as a sentence: it stands above the field, and wraps.
 */
export function ValueFields({ fields, typed, ...props }: Props) {
  const shown = fields.filter(({ name }) => name !== 'date' || typed.done === 'yes');
  return (
    <Stack data-fields direction={{ xs: 'column', sm: 'row' }} spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {shown.map((field) => (
        <Field key={field.name} field={field} text={typed[field.name] ?? ''} {...props} />
      ))}
    </Stack>
  );
}

interface FieldProps extends Omit<Props, 'fields' | 'typed'> {
  readonly field: InputField;
  readonly text: string;
}

function Field({ id, field, text, faults, type, locked }: FieldProps) {
  const translate = useTranslate();
  const fault = faults.find((each) => each.field === field.name);
  const sentence = useFaultSentence()(fault, text);
  const label = field.printed ? field.label : translate(`inputLabels.${field.labelCode}`, { _: field.label });
  if (field.type === 'flag')
    return <YesNo {...{ id, label, text, locked, sentence }} type={(next) => type('done', next)} />;

  const isDay = field.type === 'day';
  const fieldId = `${id}-${field.name}`;
  return (
    <Box
      sx={{
        flex: { sm: '1 1 220px' },
        maxWidth: 420,
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'flex-end',
      }}
    >
      <FormLabel htmlFor={fieldId}>{label}</FormLabel>
      <TextField
        id={fieldId}
        value={text}
        disabled={locked}
        error={fault?.severity === 'error'}
        helperText={sentence ?? (isDay ? translate('inputs.day_placeholder') : ' ')}
        onChange={(event) => type(field.name, event.target.value)}
        slotProps={{
          htmlInput: { inputMode: isDay ? 'numeric' : 'decimal', autoComplete: 'off' },
          formHelperText: LIVE,
        }}
      />
    </Box>
  );
}

const LIVE = { 'aria-live': 'polite' } as const;

interface YesNoProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly locked: boolean;
  readonly sentence: string | undefined;
  readonly type: (text: string) => void;
}

function YesNo({ id, label, text, locked, sentence, type }: YesNoProps) {
  const translate = useTranslate();
  return (
    <FormControl disabled={locked} sx={{ width: 'auto' }}>
      <FormLabel id={`${id}-done-label`}>{label}</FormLabel>
      <RadioGroup row aria-labelledby={`${id}-done-label`} value={text} onChange={(_, next) => type(next)}>
        <FormControlLabel value="yes" control={<Radio size="small" />} label={translate('ra.boolean.true')} />
        <FormControlLabel value="no" control={<Radio size="small" />} label={translate('ra.boolean.false')} />
      </RadioGroup>
      {sentence && <FormHelperText error>{sentence}</FormHelperText>}
    </FormControl>
  );
}

/** What is wrong with a field, kindly: with what was typed and how it is written. */
export function useFaultSentence(): (fault: FieldFault | undefined, text: string) => string | undefined {
  const translate = useTranslate();
  return (fault, text) =>
    fault
      ? translate(`faults.${fault.code}`, { text, ...fault.params, _: translate(`issues.${fault.code}`, { text }) })
      : undefined;
}
