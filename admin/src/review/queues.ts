import type { Action, ValueState } from '@albero/schema/contract';

/** What waits for one step of the review: values in these states, for whoever may do this. */
export interface Queue {
  readonly name: QueueName;
  readonly states: readonly ValueState[];
  readonly action: Action;
  /** Only what is asked to be left out of the count. */
  readonly onlyRequests?: true;
  /** Only in the last period of the plan. */
  readonly onlyLast?: true;
}

export type QueueName = 'verify' | 'approve' | 'consolidate' | 'missing' | 'opinions';

export const QUEUES: readonly Queue[] = [
  { name: 'verify', states: ['submitted'], action: 'verify' },
  { name: 'approve', states: ['verified'], action: 'approve' },
  { name: 'opinions', states: ['submitted', 'verified'], action: 'giveOpinion', onlyRequests: true },
  { name: 'consolidate', states: ['approved'], action: 'consolidate' },
  { name: 'missing', states: ['missing'], action: 'confirmMissing', onlyLast: true },
];

type May = (action: Action, resource: 'measurements' | 'individualMeasurements') => boolean;

/** The queues of this person, their own step first; what comes before it can be looked at too. */
export const queuesOf = (may: May, isLast: boolean): readonly Queue[] =>
  QUEUES.filter(
    ({ action, onlyLast }) =>
      (isLast || !onlyLast) && (may(action, 'measurements') || may(action, 'individualMeasurements')),
  );

interface Requested {
  readonly outcome: string | null;
}
/** It is asked to leave the value out of the count: decided one by one, never with the others. */
export const isRequest = ({ outcome }: Requested): boolean => outcome === 'neutralised' || outcome === 'notMeasurable';
