import type { Database } from '../database/database.ts';
import { evaluationWorkflow } from '../evaluations/index.ts';
import { IndividualSetStore, individualSetUndoer, individualSetWorkflow } from '../individual-sets/index.ts';
import { systemWorkflow } from '../measurement-systems/index.ts';
import { measurementUndoers } from '../measurements/index.ts';
import { measurementWorkflows } from '../measurements/measurement.workflow.ts';
import { messageWorkflow } from '../messages/message.workflow.ts';
import { objectiveUndoer } from '../objectives/index.ts';
import { periodWorkflow } from '../periods/index.ts';
import { planWorkflow } from '../plans/plan.workflow.ts';
import { ProposalStore, proposalWorkflow } from '../proposals/index.ts';
import { reportWorkflow } from '../reports/index.ts';
import { scenarioWorkflow } from '../scenarios/index.ts';
import { AdvanceService } from './advance.service.ts';
import type { Workflow } from './handler.ts';
import { HistoryService } from './history.service.ts';
import { SubstituteResolver } from './substitute.resolver.ts';
import { SubstituteService } from './substitute.service.ts';
import { UndoResolver } from './undo.resolver.ts';
import { UndoService } from './undo.service.ts';
import { WorkflowResolver } from './workflow.resolver.ts';

/** @param logFault keeps an unforeseen error and answers the number under which it is found */
export function makeWorkflow(db: Database, logFault: (error: unknown) => string) {
  const sets = new IndividualSetStore(db);
  const workflows: readonly Workflow[] = [
    planWorkflow,
    proposalWorkflow(new ProposalStore(db)),
    individualSetWorkflow(sets),
    ...measurementWorkflows,
    periodWorkflow,
    evaluationWorkflow,
    messageWorkflow,
    scenarioWorkflow,
    reportWorkflow,
    systemWorkflow,
  ];
  const steps = new AdvanceService(db, workflows, logFault);
  const substitutes = new SubstituteService(db, workflows);
  const undoing = new UndoService(db, [individualSetUndoer(sets), ...measurementUndoers, objectiveUndoer]);
  const histories = new HistoryService(db);
  return {
    services: { steps, histories, substitutes, undoing },
    resolvers: [new WorkflowResolver(steps, histories), new SubstituteResolver(substitutes), new UndoResolver(undoing)],
  };
}
