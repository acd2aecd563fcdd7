import type { Database } from '../database/database.ts';
import { EvaluationAmendingService } from './evaluation.amending.ts';
import { EvaluationFields } from './evaluation.fields.ts';
import { EvaluationOfficeService } from './evaluation.office.ts';
import { EvaluationPartsService } from './evaluation.parts.ts';
import { EvaluationResolver } from './evaluation.resolver.ts';
import { EvaluationService } from './evaluation.service.ts';

export { readSubject } from './evaluation.subject.ts';
export { evaluationWorkflow } from './evaluation.workflow.ts';

/** Evaluation sheets: from the linked results and the marks to what a person is due. */
export function makeEvaluations(db: Database) {
  const sheets = new EvaluationService(db);
  const office = new EvaluationOfficeService(db);
  const parts = new EvaluationPartsService(db);
  const amending = new EvaluationAmendingService(db);
  return { resolvers: [new EvaluationResolver({ sheets, office, parts, amending }), new EvaluationFields()] };
}
