import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';
import { DerivedValue } from './DerivedValue.tsx';
import { ValueFields } from './ValueFields.tsx';
import { type FieldFault, type ReadForm, type ValueForm, wayOfForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';
import { WayChoice } from './WayChoice.tsx';

interface Props {
  readonly record: ValueRecord;
  readonly form: ValueForm;
  readonly read: ReadForm;
  readonly tried: boolean;
  readonly change: (part: Partial<ValueForm>) => void;
}

/** The figures of a measured value, and what comes out of them. */
export function MeasuredFields({ record, form, read, tried, change }: Props) {
  const translate = useTranslate();
  return (
    <>
      <WayChoice record={record} way={form.way} choose={(way) => change({ way })} />
      <ValueFields
        id={record.id}
        fields={wayOfForm(record, form).fields}
        typed={form.typed}
        faults={tried ? read.faults : read.faults.filter(isNotAbsence)}
        type={(name, text) => change({ typed: { ...form.typed, [name]: text } })}
        locked={!record.allowedActions.includes('enter')}
      />
      {tried && read.untouched && <Alert severity="warning">{translate('values.nothingTyped')}</Alert>}
      <DerivedValue record={record} read={read} />
    </>
  );
}

/** While somebody is still typing, a field that is empty is no fault yet. */
const isNotAbsence = ({ code }: FieldFault): boolean => code !== 'REQUIRED' && code !== 'DATE_REQUIRED';
