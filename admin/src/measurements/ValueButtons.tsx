import type { TypedOutcome } from '@albero/schema/contract';
import { Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import type { ValueEntry } from './useValueEntry.ts';
import type { ValueRecord } from './valueRecord.ts';
import { sendsIt, whyNotSent } from './whyLocked.ts';

interface Props {
  readonly record: ValueRecord;
  /** As it stands in the form. */
  readonly outcome: TypedOutcome;
  readonly entry: ValueEntry;
  readonly hasNext: boolean;
  readonly save: () => void;
  readonly send: () => void;
}

/** Save, save and send, clear: what this person may do, and what still keeps it from being sent. */
export function ValueButtons({ record, outcome, entry, hasNext, save, send }: Props) {
  const translate = useTranslate();
  const mayEnter = record.allowedActions.includes('enter');
  const whyNot = whyNotSent(record, outcome);
  if (!mayEnter && !record.allowedActions.includes('clear')) return null;
  return (
    <>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {mayEnter && (
          <Button type="submit" variant="contained" disabled={entry.isSaving}>
            {translate(hasNext ? 'values.saveAndNext' : 'ra.action.save')}
          </Button>
        )}
        {mayEnter && sendsIt(record) && (
          <Button variant="outlined" onClick={send} disabled={entry.isSaving || whyNot !== null}>
            {translate('values.saveAndSend')}
          </Button>
        )}
        {mayEnter && hasNext && (
          <Button onClick={save} disabled={entry.isSaving}>
            {translate('values.saveOnly')}
          </Button>
        )}
        <Clear record={record} clear={entry.clear} />
      </Stack>
      {mayEnter && sendsIt(record) && whyNot && (
        <Typography variant="body2" color="text.secondary">
          {translate('values.notSent', { reason: translate(`reasons.${whyNot}`) })}
        </Typography>
      )}
    </>
  );
}

function Clear({ record, clear }: { readonly record: ValueRecord; readonly clear: () => void }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  if (!record.allowedActions.includes('clear')) return null;
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('actions.clear')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate('values.clearAsk', { name: record.indicator.name })}
        text={translate('values.clearText')}
        confirm={translate('actions.clear')}
        close={() => setAsking(false)}
        done={() => {
          setAsking(false);
          clear();
        }}
      />
    </>
  );
}
