import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { RecordHearingDocument, RecordTalkDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { FieldShape } from '../shared/FormField.tsx';
import type { Fields } from '../shared/useSaveRecord.ts';
import { type SheetRecord, sheetName } from './sheetRecord.ts';
import { useSheetChange } from './useSheetChange.ts';

interface Props {
  readonly sheet: SheetRecord;
  /** A talk within the year, or a hearing of the conciliation. */
  readonly kind: 'talk' | 'hearing';
  readonly onClose: () => void;
}

const DAY = { name: 'on', kind: 'day', required: true } as const satisfies FieldShape;
const PRESENT = { name: 'present', kind: 'text', required: true } as const satisfies FieldShape;
const NOTE = { name: 'note', kind: 'long', required: true } as const satisfies FieldShape;
const FIELDS: Readonly<Record<Props['kind'], readonly FieldShape[]>> = {
  talk: [DAY, NOTE],
  hearing: [DAY, PRESENT, NOTE],
};

/** Puts on record what was said; what is typed is kept until it has arrived. */
export function RecordDialog({ sheet, kind, onClose }: Props) {
  const translate = useTranslate();
  const change = useSheetChange({
    send: (typed: Fields) => record(kind, sheet, typed),
    said: `sheets.${kind}.done`,
    done: onClose,
  });
  return (
    <FormDialog
      title={translate(`sheets.${kind}.title`, { name: sheetName(sheet) })}
      confirmLabel={translate(`sheets.${kind}.save`)}
      draftKey={`evaluations/${sheet.id}/${kind}`}
      version={sheet.version}
      start={{ on: null, present: null, note: null }}
      fields={FIELDS[kind].map((field) => ({ ...field, label: translate(`sheets.${kind}.${field.name}`) }))}
      waiting={change.isPending}
      error={change.error}
      onConfirm={(typed) => change.mutateAsync(typed)}
      onClose={onClose}
    >
      <Typography sx={{ mb: 1 }}>{translate(`sheets.${kind}.text`)}</Typography>
    </FormDialog>
  );
}

function record(kind: Props['kind'], { id, version }: SheetRecord, { on, present, note }: Fields): Promise<unknown> {
  const said = { id, expectedVersion: version, on: on ?? '', note: note?.trim() ?? '' };
  return kind === 'talk'
    ? ask(RecordTalkDocument, { input: said })
    : ask(RecordHearingDocument, { input: { ...said, present: present?.trim() ?? '' } });
}
