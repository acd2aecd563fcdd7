import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, AlertTitle } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showInstant } from '../shared/format.ts';
import type { ValueRecord } from './valueRecord.ts';
import { lockSentence } from './whyLocked.ts';

interface Props {
  readonly record: ValueRecord;
}

/** Why it came back: in sight until it is sent again. */
export function Returned({ record }: Props) {
  const translate = useTranslate();
  if (record.state !== 'returned' || !record.returnReason) return null;
  return (
    <Alert severity="warning" sx={{ whiteSpace: 'pre-wrap' }}>
      <AlertTitle>{translate('values.returned')}</AlertTitle>
      {record.returnReason}
    </Alert>
  );
}

/** Which lock it is, and what to do about it. */
export function Lock({ record }: Props) {
  const translate = useTranslate();
  const sentence = lockSentence(record, translate);
  // Whoever reviews it has something to do here, and does not wonder why there is no form.
  const reviews = record.entryLock === 'READ_ONLY' && record.allowedActions.some((action) => action !== 'comment');
  if (!sentence || reviews) return null;
  return (
    <Alert severity="info" icon={<LockOutlined />}>
      {sentence}
    </Alert>
  );
}

/** What the OIV said of what is asked for. */
export function Opinion({ record }: Props) {
  const translate = useTranslate();
  if (!record.opinion) return null;
  return (
    <Alert severity="info" sx={{ whiteSpace: 'pre-wrap' }}>
      <AlertTitle>
        {translate('values.opinionBy', { name: record.opinionByName ?? '', when: showInstant(record.opinionAt) })}
      </AlertTitle>
      {record.opinion}
    </Alert>
  );
}
