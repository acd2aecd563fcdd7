import type { Action, Resource } from '@albero/schema/contract';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What an action is called on a resource: a value is sent where a set is proposed. */
export const actionWord = (translate: Translate, resource: Resource, action: string): string =>
  translate(`actionsOf.${resource}.${action}`, { _: translate(`actions.${action}`) });

/** What follows from it, where that is not plain from its name; empty: nothing to add. */
export const consequenceOf = (translate: Translate, resource: Resource, action: string): string =>
  translate(`consequences.${resource}.${action}`, { _: '' });

/** Towards the end of the workflow first, then what changes the record, then what leads back or takes away. */
const ORDER: readonly Action[] = [
  'handOver',
  'finalise',
  'validate',
  'notify',
  'calibrate',
  'adopt',
  'approve',
  'verify',
  'consolidate',
  'propose',
  'admit',
  'confirm',
  'acknowledge',
  'submit',
  'enter',
  'assess',
  'hear',
  'open',
  'retry',
  'share',
  'revise',
  'renew',
  'update',
  'attach',
  'extend',
  'giveOpinion',
  'confirmMissing',
  'organise',
  'settle',
  'pin',
  'examine',
  'export',
  'unshare',
  'amend',
  'contest',
  'dismiss',
  'withdraw',
  'sendBack',
  'reopen',
  'clear',
  'close',
  'delete',
];

export const inOrder = (actions: readonly Action[]): Action[] =>
  [...actions].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

const MAIN: readonly Action[] = [
  'submit',
  'propose',
  'approve',
  'adopt',
  'verify',
  'consolidate',
  'open',
  'enter',
  'retry',
  'calibrate',
  'notify',
  'acknowledge',
  'admit',
  'confirm',
  'finalise',
  'handOver',
  'validate',
  'share',
];
/** The step that carries the record on. */
export const isMain = (action: Action): boolean => MAIN.includes(action);

const DANGEROUS: readonly Action[] = ['delete', 'clear', 'close', 'reopen'];
/** What cannot be taken back without somebody else: outlined, in the colour of errors, and last. */
export const isDangerous = (action: Action): boolean => DANGEROUS.includes(action);
