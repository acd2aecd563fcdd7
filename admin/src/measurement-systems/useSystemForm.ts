import { parseItalianDecimal } from '@albero/schema/rules';
import { useMemo } from 'react';
import { SystemPageDocument, UpdateMeasurementSystemDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { useVersionedForm, type VersionedForm } from '../shared/useVersionedForm.ts';
import { type FormFault, formOf, inputOf, pathOf, type SystemForm } from './systemForm.ts';
import { rulesOf, type SystemRecord } from './systemRecord.ts';

export interface Reread {
  readonly version: number;
  readonly form: SystemForm;
}

export type SystemFormState = VersionedForm<SystemForm, FormFault, { readonly version: number }, Reread>;

/** The form of one draft: typed text kept in the browser, and nothing lost when somebody else saved first. */
export function useSystemForm(system: SystemRecord): SystemFormState {
  const { id, title, scoringJson, evaluationJson, version } = system;
  const start = useMemo(
    () => formOf(title, rulesOf({ scoringJson, evaluationJson })),
    [title, scoringJson, evaluationJson],
  );
  return useVersionedForm<SystemForm, FormFault, { readonly version: number }, Reread>({
    draftKey: `measurementSystems/${id}/edit`,
    start,
    version,
    faultsOf: typedFaults,
    send: async (form, expectedVersion) => {
      const input = { id, expectedVersion, ...inputOf(form) };
      return (await ask(UpdateMeasurementSystemDocument, { input })).updateMeasurementSystem;
    },
    onTop: (_sent, _saved, typed) => typed,
    refusedFor: ({ issues }) => issues,
    clashOf: async () => {
      const now = (await ask(SystemPageDocument, { id })).measurementSystem as SystemRecord;
      return { version: now.version, form: formOf(now.title, rulesOf(now)) };
    },
    mineOver: (form) => form,
  });
}

/** What no server need be asked: a figure with two readings ("1.234"). All else it refuses at its place. */
function typedFaults({ scoring }: SystemForm): FormFault[] {
  return (['cap', 'floor', 'agencyWeight'] as const).flatMap((name) => {
    const parsed = parseItalianDecimal(scoring[name]);
    if (parsed.ok || parsed.code !== 'AMBIGUOUS') return [];
    return [{ path: pathOf(['scoring', name]), code: parsed.code, ...(parsed.params && { params: parsed.params }) }];
  });
}
