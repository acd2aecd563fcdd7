import type { Action, Resource } from '@albero/schema/contract';
import type { AdvanceManyMutation } from '../generated/graphql.ts';
import { type AnyCode, ApiError } from '../providers/errors.ts';

/** One record of many that are moved at once. */
export interface BatchItem {
  readonly resource: Resource;
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Its own page. */
  readonly to: string;
}

/** What became of one of them; it stays to be read until it is closed. */
export interface BatchOutcome extends Pick<BatchItem, 'id' | 'name' | 'to'> {
  readonly action: Action;
  /** null: done. */
  readonly error: unknown;
}

export const stepsOf = (items: readonly BatchItem[], action: Action, reason: string | null) =>
  items.map(({ resource, id, version }) => ({ resource, id, action, expectedVersion: version, reason }));

type Answer = AdvanceManyMutation['advanceMany'][number];

export function outcomesOf(
  answers: readonly Answer[],
  items: readonly BatchItem[],
  action: Action,
): readonly BatchOutcome[] {
  const answerOf = new Map(answers.map((answer) => [answer.id, answer]));
  return items.map(({ id, name, to }) => ({ id, name, to, action, error: errorOf(answerOf.get(id)) }));
}

function errorOf(answer: Answer | undefined): ApiError | null {
  if (!answer) return new ApiError('UNREADABLE');
  if (answer.done) return null;
  const params = answer.paramsJson ? (JSON.parse(answer.paramsJson) as Record<string, unknown>) : {};
  return new ApiError((answer.code ?? 'UNREADABLE') as AnyCode, params);
}
