import { type Action, transitionOf } from '@albero/schema/contract';
import { Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { resourceOf, type ValueRecord } from '../measurements/valueRecord.ts';
import { AdvanceDialog } from '../shared/AdvanceDialog.tsx';
import { actionWord, inOrder } from '../shared/actionWords.ts';
import { isOfThePerson } from '../shared/ofThePerson.ts';
import { Substitutes } from '../shared/Substitutes.tsx';
import { OpinionButton } from './OpinionButton.tsx';
import type { Queue } from './queues.ts';

interface Props {
  readonly record: ValueRecord;
  readonly queue: Queue;
}

/** What is not a review's: it is done where the value is entered. */
const ELSEWHERE: readonly string[] = ['submit', 'withdraw'];

/** The steps of the review that this person may take on one value; and why the main one cannot be taken. */
export function ReviewActions({ record, queue }: Props) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Action | null>(null);
  const resource = resourceOf(record);
  const actions = inOrder(
    (record.allowedActions as Action[]).filter(
      (action) => transitionOf(resource, action) !== undefined && !ELSEWHERE.includes(action),
    ),
  );
  const blocked = record.blockedActions.find(({ action }) => action === queue.action);
  return (
    <>
      {actions.map((action) => (
        <Button
          key={action}
          variant="outlined"
          color={action === 'reopen' ? 'error' : 'primary'}
          onClick={() => setAsked(action)}
        >
          {actionWord(translate, resource, action)}
        </Button>
      ))}
      <OpinionButton record={record} />
      {blocked && (
        <Typography variant="body2" component="div" color="text.secondary">
          {actionWord(translate, resource, queue.action)}:{' '}
          {translate('actions.why_not', { reason: translate(`reasons.${blocked.reason}`) })}
          {isOfThePerson(blocked.reason) && <Substitutes resource={resource} id={record.id} action={queue.action} />}
        </Typography>
      )}
      {asked && (
        <AdvanceDialog
          resource={resource}
          record={record}
          name={record.indicator.name}
          action={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
