import { UpdateReportDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { useVersionedForm } from '../shared/useVersionedForm.ts';
import type { ReportRecord } from './reportRecord.ts';

export type TextWriting = ReturnType<typeof useReportText>;

/** The text as it is typed: kept in the browser until it is saved, and never lost to somebody who saved first. */
export const useReportText = (report: ReportRecord) =>
  useVersionedForm({
    draftKey: `reports/${report.id}/text`,
    start: report.text ?? '',
    version: report.version,
    faultsOf: NO_FAULTS,
    send: async (text, expectedVersion) =>
      (await ask(UpdateReportDocument, { input: { id: report.id, expectedVersion, text } })).updateReport,
    onTop: (_sent, _saved, typed) => typed,
    refusedFor: (error) => error.issues,
    clashOf: (_form, { params }) => params.current as { readonly text: string | null; readonly version: number },
    mineOver: (form) => form,
  });

const NO_FAULTS = (): readonly { readonly path: string }[] => [];
