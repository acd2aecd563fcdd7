import { TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useFaultSentence } from './ValueFields.tsx';
import type { ReadForm, ValueForm } from './valueForm.ts';

interface Props {
  readonly id: string;
  readonly form: ValueForm;
  readonly read: ReadForm;
  readonly tried: boolean;
  readonly locked: boolean;
  readonly change: (part: Partial<ValueForm>) => void;
}

/** Not measurable is never said without why; a neutralisation also names the act or the fact that it rests on. */
export function UnmeasuredFields({ id, form, read, tried, locked, change }: Props) {
  const translate = useTranslate();
  const faultSentence = useFaultSentence();
  const names = form.outcome === 'neutralised' ? (['reason', 'actReference'] as const) : (['reason'] as const);
  return names.map((name) => {
    const fault = tried ? read.faults.find(({ field }) => field === name) : undefined;
    const words = name === 'reason' ? form.outcome : 'act';
    return (
      <TextField
        key={name}
        id={`${id}-${name}`}
        label={translate(`values.why.${words}`)}
        value={form[name]}
        onChange={(event) => change({ [name]: event.target.value })}
        required
        multiline
        disabled={locked}
        error={fault !== undefined}
        helperText={faultSentence(fault, form[name]) ?? translate(`values.whyHelp.${words}`)}
      />
    );
  });
}
