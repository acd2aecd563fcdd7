import { type Action, type Resource, type Transition, transitionOf, type Viewer } from '@albero/schema/contract';
import type { EntityManager } from 'typeorm';
import { assertCan, assertMayEver } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import { announce } from '../messages/announce.ts';
import { recordAct } from './acts.ts';
import type { Movable, Remark, TypedAdoption, Workflow } from './handler.ts';

export interface Step {
  readonly resource: string;
  readonly id: string;
  readonly action: string;
  readonly expectedVersion: number;
  readonly reason?: string | null;
  readonly remarks?: readonly Remark[] | null;
  readonly adoption?: TypedAdoption | null;
}

export interface Moved {
  readonly resource: Resource;
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

export interface Outcome {
  readonly id: string;
  readonly done: boolean;
  readonly state: string | null;
  readonly version: number | null;
  readonly code: string | null;
  readonly paramsJson: string | null;
}

const MOST_STEPS = 50;
const REASON = { most: 2000, required: false } as const;

/** The one way by which a record goes from state to state. The steps are those of the contract's table and no others. */
export class AdvanceService {
  readonly #workflows: ReadonlyMap<string, Workflow>;

  constructor(
    private readonly db: Database,
    workflows: readonly Workflow[],
    /** Keeps an unforeseen error of one step of many; answers the number under which it is found. */
    private readonly logFault: (error: unknown) => string,
  ) {
    this.#workflows = new Map(workflows.map((workflow) => [workflow.resource, workflow]));
  }

  /**
   * Takes one step, in one transaction with its act and all that follows from it.
   * @throws DomainError INVALID (a step that the table does not know, a reason that is missing), FORBIDDEN, NOT_FOUND,
   *   WRONG_STATE, CONFLICT with the record as it is now, and what the record's own workflow refuses
   */
  async advance(viewer: Viewer, step: Step, now: Date): Promise<Moved> {
    const transition = knownTransition(step);
    const workflow = this.#workflows.get(transition.resource);
    if (!workflow) throw invalid({ path: 'resource', code: 'NOT_IN_LIST' });
    assertMayEver(viewer, `${transition.resource}.${transition.action}`);

    return this.db.transaction(async (manager) => {
      const movable = await workflow.load(manager, step.id, now);
      if (!movable) throw new DomainError('NOT_FOUND', { resource: transition.resource });

      assertCan(viewer, transition.action, transition.resource, movable.subject);
      movable.assertCurrent(step.expectedVersion);
      const reason = checkedReason(transition, step.reason);
      const adoption = givenAdoption(transition, step.adoption);

      return take(manager, { viewer, now, transition, movable, reason, adoption, remarks: step.remarks ?? [] });
    });
  }

  /**
   * Takes many steps, each for itself: one that is refused leaves the others done.
   * @throws DomainError INVALID when there are too many
   */
  async advanceMany(viewer: Viewer, steps: readonly Step[], now: Date): Promise<Outcome[]> {
    if (steps.length > MOST_STEPS) throw invalid({ path: 'inputs', code: 'TOO_MANY', params: { max: MOST_STEPS } });
    const outcomes: Outcome[] = [];
    for (const step of steps) outcomes.push(await this.#outcomeOf(viewer, step, now));
    return outcomes;
  }

  async #outcomeOf(viewer: Viewer, step: Step, now: Date): Promise<Outcome> {
    try {
      const { id, state, version } = await this.advance(viewer, step, now);
      return { id, done: true, state, version, code: null, paramsJson: null };
    } catch (error) {
      return { id: step.id, done: false, state: null, version: null, ...this.#refusal(error) };
    }
  }

  #refusal(error: unknown): { readonly code: string; readonly paramsJson: string } {
    if (!(error instanceof DomainError))
      return { code: 'INTERNAL', paramsJson: JSON.stringify({ logId: this.logFault(error) }) };
    // The record itself is asked for again by whoever wants it: here stands only why.
    const { current: _, ...params } = error.params as { current?: unknown };
    return { code: error.code, paramsJson: JSON.stringify(params) };
  }
}

interface Taking {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly transition: Transition;
  readonly movable: Movable;
  readonly reason: string | null;
  readonly remarks: readonly Remark[];
  readonly adoption: TypedAdoption | null;
}

async function take(manager: EntityManager, taking: Taking): Promise<Moved> {
  const { viewer, now, transition, movable, reason, remarks, adoption } = taking;
  const { resource, action, to } = transition;
  const changes = await movable.move({ manager, viewer, now, action, to, reason, remarks, adoption });
  const { id, subject, state: from, version } = movable;
  await recordAct(manager, { viewer, now, resource, recordId: id, subject, action, from, to, reason, changes });
  await announce(manager, { viewer, now, resource, action, recordId: id, version: version + 1, subject, to, reason });
  return { resource, id, state: to, version: version + 1 };
}

function knownTransition({ resource, action }: Step): Transition {
  const transition = transitionOf(resource as Resource, action as Action);
  if (!transition) throw invalid({ path: 'action', code: 'NOT_IN_LIST' });
  return transition;
}

function checkedReason({ needsReason }: Transition, typed: string | null | undefined): string | null {
  const reason = cleanText(typed);
  if (needsReason && reason === null) throw invalid({ path: 'reason', code: 'REASON_REQUIRED' });
  const faults = textFaults('reason', reason, REASON);
  if (faults.length > 0) throw invalid(...faults);
  return reason;
}

function givenAdoption({ byAct }: Transition, typed: TypedAdoption | null | undefined): TypedAdoption | null {
  if (typed && !byAct) throw invalid({ path: 'adoption', code: 'NOT_WITH_ACTION' });
  return typed ?? null;
}
