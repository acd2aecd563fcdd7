import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useResourceContext, useTranslate } from 'ra-core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ApiError } from '../providers/errors.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { type FieldShape, FormField } from './FormField.tsx';
import { useDraft } from './useDraft.ts';
import { useErrorSentence } from './useErrorSentence.ts';
import { type Fields, type Saved, useSaveRecord } from './useSaveRecord.ts';

interface OfficeFormProps<T extends Saved> {
  /** null: a new one. */
  readonly record: T | null;
  readonly fields: readonly FieldShape[];
  /** What the fields begin with. */
  readonly start: Fields;
  readonly onSaved: (saved: T) => void;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}

/** The form of one record of the office. What is typed survives whatever happens to the save. */
export const OfficeForm = <T extends Saved>(props: OfficeFormProps<T>) => {
  const { record, start, onSaved, disabled = false, children } = props;
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const resource = useResourceContext() ?? '';
  const draft = useDraft<Fields>(`${resource}/${record?.id ?? 'new'}`, start, record?.version ?? 0);
  const saving = useSaveRecord<T>(draft, record, onSaved);
  const [asked, setAsked] = useState(false);
  const fields = shownOf(props.fields, draft.value);
  const lacking = fields.filter(({ name, required }) => required && !draft.value[name]?.trim());
  const known = new Set(fields.map(({ name }) => name));
  const issueOf = (name: string) => saving.error?.issues.find(({ path }) => pathEnd(path) === name);
  const others = saving.error?.issues.filter(({ path }) => !known.has(pathEnd(path))) ?? [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (lacking.length === 0) saving.save();
  };
  const problemOf = (name: string): string | undefined => {
    const issue = issueOf(name);
    if (issue) return translate(`issues.${issue.code}`, { ...issue.params, _: translate('issues.OTHER') });
    return asked && lacking.some((field) => field.name === name) ? translate('ra.validation.required') : undefined;
  };
  const labelOf = (name: string) => translate(`resources.${resource}.fields.${name}`);

  return (
    <Paper variant="outlined" component="form" noValidate onSubmit={submit} sx={{ p: { xs: 2, sm: 3 }, maxWidth: 640 }}>
      <DraftNotice draft={draft} />
      <Refusal
        error={saving.error}
        others={others.map(({ code }) => translate(`issues.${code}`, { _: code }))}
        sentence={sentence}
      />
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          label={labelOf(field.name)}
          value={draft.value[field.name] ?? null}
          disabled={disabled}
          problem={problemOf(field.name)}
          onChange={(value) => draft.change(changed(props.fields, draft.value, field, value))}
        />
      ))}
      {children}
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={disabled || saving.isSaving || (record !== null && !draft.isDirty)}
        >
          {translate('ra.action.save')}
        </Button>
        {draft.isDirty && <Button onClick={draft.forget}>{translate('actions.discard')}</Button>}
      </Box>
      <ConflictDialog
        open={saving.newer !== null}
        differences={fields
          .map(({ name }) => ({
            field: labelOf(name),
            mine: draft.value[name] ?? '',
            theirs: saving.newer?.[name] ?? '',
          }))
          .filter(({ mine, theirs }) => mine !== theirs)}
        onKeepMine={saving.keepMine}
        onTakeTheirs={saving.takeTheirs}
        onClose={saving.dismiss}
      />
    </Paper>
  );
};

const shownOf = (fields: readonly FieldShape[], typed: Fields) => fields.filter(({ when }) => when?.(typed) !== false);

/** The typed fields with one changed, with what that fills in, and without what is no longer asked for. */
function changed(fields: readonly FieldShape[], typed: Fields, field: FieldShape, value: string | null): Fields {
  const next: Fields = { ...typed, ...field.fills?.(value), [field.name]: value };
  const shown = new Set(shownOf(fields, next).map(({ name }) => name));
  const gone = fields.filter(({ name }) => !shown.has(name)).map(({ name }) => [name, null] as const);
  return { ...next, ...Object.fromEntries(gone) };
}

const pathEnd = (path: string): string => path.replace(/^input\./, '').replace(/\[.*$/, '');

interface RefusalProps {
  readonly error: ApiError | null;
  readonly others: readonly string[];
  readonly sentence: (error: unknown) => string;
}

const Refusal = ({ error, others, sentence }: RefusalProps) =>
  error && (
    <Alert severity="error" sx={{ mb: 2 }}>
      {sentence(error)}
      {others.length > 0 && ` ${others.join('; ')}.`}
    </Alert>
  );
