import type { InputName } from '@albero/schema/rules';
import { Alert, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useFaultSentence } from './ValueFields.tsx';
import { type ReadForm, type ValueForm, warningsOf } from './valueForm.ts';

interface Props {
  readonly id: string;
  readonly form: ValueForm;
  readonly read: ReadForm;
  /** Somebody tried to send it: from then on a comment that lacks is a fault. */
  readonly isWanted: boolean;
  readonly locked: boolean;
  readonly change: (part: Partial<ValueForm>) => void;
}

/** The comment; where something looks odd, it says what, and asks for the explanation here. */
export function CommentField({ id, form, read, isWanted, locked, change }: Props) {
  const translate = useTranslate();
  const sentence = useFaultSentence();
  const odd = warningsOf(read);
  const lacks = odd.length > 0 && form.comment.trim() === '';
  const typedOf = (field: string) => form.typed[field as InputName] ?? '';
  const words = new Set(odd.map((fault) => ended(sentence(fault, typedOf(fault.field)) ?? '')));
  return (
    <>
      {odd.length > 0 && !locked && (
        <Alert severity="warning" id={`${id}-odd`}>
          {[...words].join(' ')} {translate('values.explain')}
        </Alert>
      )}
      <TextField
        id={`${id}-comment`}
        label={translate(odd.length > 0 ? 'values.commentWanted' : 'values.comment')}
        value={form.comment}
        onChange={(event) => change({ comment: event.target.value })}
        multiline
        disabled={locked}
        error={isWanted && lacks}
        helperText={isWanted && lacks ? translate('values.commentLacks') : undefined}
        slotProps={{ htmlInput: odd.length > 0 && !locked ? { 'aria-describedby': `${id}-odd` } : {} }}
      />
    </>
  );
}

const ended = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);
