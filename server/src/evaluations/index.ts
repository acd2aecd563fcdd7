import type { Database } from '../database/database.ts';
import { DossierService } from './dossier.service.ts';
import { EvaluationAmendingService } from './evaluation.amending.ts';
import { EvaluationFields } from './evaluation.fields.ts';
import { EvaluationOfficeService } from './evaluation.office.ts';
import { EvaluationPartsService } from './evaluation.parts.ts';
import { EvaluationResolver } from './evaluation.resolver.ts';
import { EvaluationService } from './evaluation.service.ts';
import { MeritService } from './merit.service.ts';
import { EvaluationsTogetherResolver } from './together.resolver.ts';
import { EvaluationsTogetherService } from './together.service.ts';

export { type DossierEndpoint, dossierEndpoint } from './dossier.endpoint.ts';
export { subjectsOf } from './evaluation.facts.ts';
export { sheetsUnderWay } from './evaluation.store.ts';
export { readSubject } from './evaluation.subject.ts';
export { evaluationWorkflow } from './evaluation.workflow.ts';

/** Evaluation sheets: from the linked results and the marks to what a person is due. */
export function makeEvaluations(db: Database) {
  const sheets = new EvaluationService(db);
  const office = new EvaluationOfficeService(db);
  const parts = new EvaluationPartsService(db);
  const amending = new EvaluationAmendingService(db);
  const dossiers = new DossierService(db);
  return {
    dossiers,
    resolvers: [
      new EvaluationResolver({ sheets, office, parts, amending }),
      new EvaluationFields(),
      new EvaluationsTogetherResolver(new EvaluationsTogetherService(db), new MeritService(db), dossiers),
    ],
  };
}
