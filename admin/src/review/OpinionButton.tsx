import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { ValueRecord } from '../measurements/valueRecord.ts';
import { OpinionDialog } from './OpinionDialog.tsx';

/** For the OIV, on what is asked to be left out of the count. */
export function OpinionButton({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (!record.allowedActions.includes('giveOpinion')) return null;
  return (
    <>
      <Button variant={record.opinion ? 'outlined' : 'contained'} onClick={() => setOpen(true)}>
        {translate(record.opinion ? 'review.changeOpinion' : 'actions.giveOpinion')}
      </Button>
      {isOpen && <OpinionDialog record={record} close={() => setOpen(false)} />}
    </>
  );
}
