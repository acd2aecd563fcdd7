import type { Assessment, EvaluationRules } from '@albero/schema/contract';
import { EvaluationSheet } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { checkedMarks, isMarked, type Marked } from '../domain/evaluation/index.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import { announce } from '../messages/announce.ts';
import type { Asking } from '../organisation/index.ts';
import { recordAct } from '../workflow/acts.ts';
import { planOf } from './evaluation.content.ts';
import { rulesOf } from './evaluation.facts.ts';
import { type Held, holdFor, saveSheet } from './evaluation.hold.ts';
import type { AmendEvaluationInput } from './evaluation.inputs.ts';
import { amendedSnapshot } from './evaluation.snapshot.ts';
import { evaluationSubject } from './evaluation.subject.ts';

/** The conciliation body puts other marks in the place of the evaluator's. */
export class EvaluationAmendingService {
  constructor(private readonly db: Database) {}

  /**
   * Version n+1 of a sheet, decided, with the marks that the conciliation body gives and the results that were told; the
   * former one stays as it was and is replaced. Nothing is overwritten.
   * @returns the id of the new one
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, INVALID: no reason, marks that change nothing
   */
  amend(asking: Asking, input: AmendEvaluationInput): Promise<string> {
    return this.db.transaction(async (manager) => {
      const held = await holdFor(manager, asking, input, 'amend');
      const reason = checkedReason(input.reason);
      const rules = rulesOf(held.system);
      const assessments = amendedParts(rules, held.sheet, input);

      await saveSheet(manager, asking, held, { action: 'amend', columns: { state: 'replaced' }, reason });
      return insertAmended(manager, asking, held, { assessments, reason });
    });
  }
}

function checkedReason(typed: string): string {
  const reason = cleanText(typed);
  const faults = textFaults('reason', reason, { most: 2000, required: true });
  if (reason === null || faults.length > 0) throw invalid(...faults);
  return reason;
}

function amendedParts(
  rules: EvaluationRules,
  { assessments }: EvaluationSheet,
  input: AmendEvaluationInput,
): Assessment[] {
  const { marks } = checkedMarks(rules, { marks: input.marks });
  const isMeant = ({ evaluatorId }: Assessment): boolean => !input.evaluatorId || evaluatorId === input.evaluatorId;
  if (!assessments.some(isMeant)) throw invalid({ path: 'evaluatorId', code: 'UNKNOWN_ID' });
  const amended = assessments.map((part) => (isMeant(part) ? { ...part, marks: replaced(rules, part, marks) } : part));
  const changesNothing = amended.every((part, index) => sameMarks(part, assessments[index]));
  if (changesNothing) throw invalid({ path: 'marks', code: 'REQUIRED' });
  return amended;
}

const replaced = (rules: EvaluationRules, part: Marked, marks: Marked['marks']): Marked['marks'] =>
  rules.behaviours.flatMap(({ code }) => {
    const found = marks.find((mark) => mark.code === code) ?? part.marks.find((mark) => mark.code === code);
    return found ? [found] : [];
  });

const sameMarks = (part: Marked, former: Marked | undefined): boolean =>
  part.marks.every(({ code, mark }) => former?.marks.find((each) => each.code === code)?.mark === mark);

interface Amended {
  readonly assessments: readonly Assessment[];
  readonly reason: string;
}

async function insertAmended(
  manager: EntityManager,
  { viewer, now }: Asking,
  { sheet, system, facts }: Held,
  { assessments, reason }: Amended,
): Promise<string> {
  const { snapshot } = sheet;
  if (!snapshot || !assessments.every(({ marks }) => isMarked(rulesOf(system), marks)))
    throw new DomainError('WRONG_STATE', { action: 'amend', state: sheet.state });
  const next = Object.assign(new EvaluationSheet(), sheet, {
    id: uuid(),
    number: sheet.number + 1,
    state: 'decided',
    assessments,
    outcome: 'amended',
    outcomeReason: reason,
    decidedById: viewer.personId,
    decidedAt: now,
    replacesId: sheet.id,
    createdAt: now,
    version: 1,
  } as const);
  const { year } = await planOf(manager, sheet.planId);
  next.snapshot = amendedSnapshot(next, snapshot, { system, year, now });
  await manager.insert(EvaluationSheet, next);

  const subject = evaluationSubject(next, facts);
  const step = { resource: 'evaluations', recordId: next.id, action: 'amend', subject, reason } as const;
  const changes = { number: [sheet.number, next.number], snapshot: [snapshot.hash, next.snapshot.hash] } as const;
  await recordAct(manager, { viewer, now, ...step, from: null, to: 'decided', changes });
  await announce(manager, { viewer, now, ...step, version: 1, to: 'decided' });
  return next.id;
}
