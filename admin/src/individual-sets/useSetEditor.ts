import { useMemo } from 'react';
import { UpdateIndividualSetDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { useVersionedForm, type VersionedForm } from '../shared/useVersionedForm.ts';
import { type Clash, clashOf, onTopOf, withKnownIds } from './conflict.ts';
import { formOf, type SetForm } from './setForm.ts';
import { type FormFault, faultsOf, inputOf } from './setInput.ts';
import type { SetRecord } from './setRecord.ts';

export type SetEditing = VersionedForm<SetForm, FormFault, SetRecord, Clash>;

/** The form of a set: typed text kept in the browser, saved as a whole, and nothing lost when somebody else saved first. */
export function useSetEditor(set: SetRecord): SetEditing {
  const start = useMemo(() => formOf(set.objectives), [set.objectives]);
  const editing: SetEditing = useVersionedForm({
    draftKey: `individualSets/${set.id}`,
    start,
    version: set.version,
    faultsOf,
    send: async (next, expectedVersion) => {
      const input = { id: set.id, expectedVersion, objectives: inputOf(next).map(mutable) };
      return (await ask(UpdateIndividualSetDocument, { input })).updateIndividualSet as SetRecord;
    },
    onTop: (sent, record, typed) => onTopOf({ sent, saved: formOf(record.objectives) }, typed),
    refusedFor: ({ issues }) => issues as readonly FormFault[],
    clashOf: (form, { params }) => clashOf(form, params),
    mineOver: (form, { theirs }) => withKnownIds(form, theirs),
  });
  // What was proposed without a change has nothing to be saved first.
  const isClean = !editing.draft.isDirty && editing.faults.length === 0;
  return isClean ? { ...editing, save: () => Promise.resolve(set) } : editing;
}

/** The generated input types want arrays that could be written to. */
const mutable = <T extends { readonly indicators: readonly unknown[] }>(objective: T) => ({
  ...objective,
  indicators: [...objective.indicators] as T['indicators'][number][],
});
