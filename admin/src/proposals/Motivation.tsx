import { TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ObjectiveEditing } from '../objectives/useObjectiveEditing.ts';

/** Why it is proposed: whoever decides reads it first. */
export function Motivation({ editing: { form, change, faults } }: { readonly editing: ObjectiveEditing }) {
  const translate = useTranslate();
  const fault = faults.find(({ path }) => path === 'motivation');
  return (
    <TextField
      label={translate('proposals.motivation')}
      value={form.motivation}
      onChange={(event) => change({ ...form, motivation: event.target.value })}
      multiline
      minRows={2}
      error={fault !== undefined}
      helperText={
        fault
          ? translate(`issues.${fault.code}`, { ...fault.params, _: translate('issues.OTHER') })
          : translate('proposals.motivationHelp')
      }
    />
  );
}
