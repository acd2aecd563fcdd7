import type { Database } from '../database/database.ts';
import { PapersResolver } from './papers.resolver.ts';
import { PapersService } from './papers.service.ts';
import { PapersStore } from './papers.store.ts';
import { ReportFields } from './report.fields.ts';
import { ReportResolver } from './report.resolver.ts';
import { ReportService } from './report.service.ts';
import { ReportStore } from './report.store.ts';

export { BLOCKS_OF_REPORT as blocksOfReports } from './report.blocks.ts';
export { reportSubject } from './report.subject.ts';
export { reportWorkflow } from './report.workflow.ts';

export function makeReports(db: Database) {
  const reports = new ReportService(db, new ReportStore(db));
  const papers = new PapersService(db, new PapersStore(db));
  return {
    services: { reports, papers },
    resolvers: [new ReportResolver(reports), new ReportFields(reports), new PapersResolver(papers)],
  };
}
