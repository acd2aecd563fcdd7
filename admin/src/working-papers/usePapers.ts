import { ExamineReportDocument, PapersPageDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { useVersionedForm, type VersionedForm } from '../shared/useVersionedForm.ts';
import { formOf, inputOf, type PapersForm } from './papersForm.ts';
import type { PapersRecord } from './papersRecord.ts';

export type Writing = VersionedForm<PapersForm, Fault, PapersRecord, PapersRecord>;

interface Fault {
  readonly path: string;
}

/** Checklist and sample as one form: saved together, and nothing typed is lost. */
export const usePapers = (papers: PapersRecord): Writing =>
  useVersionedForm<PapersForm, Fault, PapersRecord, PapersRecord>({
    draftKey: `workingPapers/${papers.id}`,
    start: formOf(papers),
    version: papers.version,
    faultsOf: NO_FAULTS,
    send: async (form, expectedVersion) => {
      const input = { id: papers.id, expectedVersion, ...inputOf(form, papers) };
      return (await ask(ExamineReportDocument, { input })).examineReport as PapersRecord;
    },
    onTop: (_sent, _saved, typed) => typed,
    refusedFor: (error) => error.issues,
    clashOf: async () => (await ask(PapersPageDocument, { id: papers.id })).workingPaper as PapersRecord,
    mineOver: (form) => form,
  });

const NO_FAULTS = (): readonly Fault[] => [];
