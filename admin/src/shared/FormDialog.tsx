import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { isApiError } from '../providers/errors.ts';
import { DraftNotice } from './DraftNotice.tsx';
import { type FieldShape, FormField } from './FormField.tsx';
import { Problem } from './Problem.tsx';
import { useDraft } from './useDraft.ts';
import type { Fields } from './useSaveRecord.ts';

interface FormDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  /** Names the thing and the shape: `plans/<id>/revise`; what is typed is kept under it. */
  readonly draftKey: string;
  readonly version: number;
  readonly fields: readonly (FieldShape & { readonly label: string })[];
  readonly start: Fields;
  readonly waiting: boolean;
  readonly error: unknown;
  /** Before the fields: what this does. */
  readonly children?: ReactNode;
  /** Until it is done, what was typed is kept; why it was not is handed back as `error`. */
  readonly onConfirm: (values: Fields, base: number) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A short form in a dialog: what is missing is said beside its field, and what was typed survives a refusal. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, confirmLabel, fields, start, waiting, error, children, onConfirm, onClose } = props;
  const translate = useTranslate();
  const id = useId();
  const draft = useDraft<Fields>(props.draftKey, start, props.version);
  const [asked, setAsked] = useState(false);
  const lacks = (field: FieldShape) => field.required === true && !draft.value[field.name]?.trim();
  const issues = isApiError(error) ? error.issues : [];
  const issueOf = (name: string) => issues.find(({ path }) => path.split('.').at(-1) === name);
  const ofNoField =
    error && (issues.length === 0 || issues.some((issue) => !fields.some((f) => issueOf(f.name) === issue)));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!fields.some(lacks)) onConfirm(draft.value, draft.base).then(draft.forget, () => undefined);
  };
  const problemOf = (field: FieldShape): string | undefined => {
    const issue = issueOf(field.name);
    if (issue) return translate(`issues.${issue.code}`, { ...issue.params, _: translate('issues.OTHER') });
    return asked && lacks(field) ? translate('ra.validation.required') : undefined;
  };

  return (
    <Dialog open onClose={waiting ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <DraftNotice draft={draft} />
          {ofNoField ? (
            <Alert severity="error" sx={{ mb: 2 }}>
              <Problem error={error} />
            </Alert>
          ) : null}
          {children}
          {fields.map((field) => (
            <FormField
              key={field.name}
              field={field}
              label={field.label}
              value={draft.value[field.name] ?? null}
              disabled={waiting}
              problem={problemOf(field)}
              onChange={(value) => draft.change({ ...draft.value, [field.name]: value })}
            />
          ))}
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button disabled={waiting} onClick={onClose}>
            {translate('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={waiting}>
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
