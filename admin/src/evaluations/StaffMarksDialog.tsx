import { useTranslate } from 'ra-core';
import { UpdateEvaluationDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { FieldShape } from '../shared/FormField.tsx';
import { showDecimal } from '../shared/format.ts';
import type { Fields } from '../shared/useSaveRecord.ts';
import { type SheetRecord, sheetName } from './sheetRecord.ts';
import { useSheetChange } from './useSheetChange.ts';

interface Props {
  readonly sheet: SheetRecord;
  readonly onClose: () => void;
}

const NAMES = ['people', 'mean', 'deviation', 'lowest', 'highest'] as const;

/** The marks of a staff in five figures. */
export function StaffMarksDialog({ sheet, onClose }: Props) {
  const translate = useTranslate();
  const { id, version, staffMarks } = sheet;
  const change = useSheetChange({
    send: (typed: Fields) =>
      ask(UpdateEvaluationDocument, { input: { id, expectedVersion: version, differentiation: figuresIn(typed) } }),
    said: 'sheets.staff.saved',
    done: onClose,
  });
  const fields = NAMES.map((name): FieldShape & { label: string } => ({
    name,
    kind: 'text',
    required: true,
    label: translate(`sheets.staff.${name}`),
  }));
  return (
    <FormDialog
      title={translate('sheets.staff.titleOf', { name: sheetName(sheet) })}
      confirmLabel={translate('ra.action.save')}
      draftKey={`evaluations/${id}/staff`}
      version={version}
      start={Object.fromEntries(NAMES.map((name) => [name, shown(staffMarks?.[name])]))}
      fields={fields}
      waiting={change.isPending}
      error={change.error}
      onConfirm={(typed) => change.mutateAsync(typed)}
      onClose={onClose}
    />
  );
}

const shown = (figure: string | number | undefined): string | null =>
  figure === undefined ? null : showDecimal(String(figure));

function figuresIn(typed: Fields) {
  const figure = (name: (typeof NAMES)[number]): string => (typed[name] ?? '').trim().replace(',', '.');
  return {
    people: /^\d{1,6}$/.test(figure('people')) ? Number(figure('people')) : 0,
    mean: figure('mean'),
    deviation: figure('deviation'),
    lowest: figure('lowest'),
    highest: figure('highest'),
  };
}
