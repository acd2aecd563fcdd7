import type { FormFault } from '../individual-sets/setInput.ts';
import { useVersionedForm, type VersionedForm } from '../shared/useVersionedForm.ts';
import { ownPath, type PlanObjectiveForm, planFaults } from './objectiveForm.ts';

export interface Reread {
  readonly version: number;
  readonly form: PlanObjectiveForm;
}

interface Asked {
  /** Names the thing and the shape: `objectives/<id>/edit`. */
  readonly draftKey: string;
  readonly start: PlanObjectiveForm;
  readonly version: number;
  /** @returns the version as saved */
  readonly send: (form: PlanObjectiveForm, expectedVersion: number) => Promise<number>;
  /** The record as somebody else saved it; null where there is none yet. */
  readonly reread: (() => Promise<Reread>) | null;
}

type Form = VersionedForm<PlanObjectiveForm, FormFault, { readonly version: number }, Reread>;
export type ObjectiveEditing = Omit<Form, 'save'> & {
  /** @returns the version as saved; null when it was not */
  readonly save: () => Promise<number | null>;
};

/** The form of one objective: typed text kept in the browser, and nothing lost when somebody else saved first. */
export function useObjectiveEditing({ draftKey, start, version, send, reread }: Asked): ObjectiveEditing {
  const editing = useVersionedForm<PlanObjectiveForm, FormFault, { readonly version: number }, Reread>({
    draftKey,
    start,
    version,
    faultsOf: planFaults,
    send: async (form, expectedVersion) => ({ version: await send(form, expectedVersion) }),
    onTop: (_sent, _saved, typed) => typed,
    refusedFor: ({ issues }) => issues.map((issue) => ({ ...issue, path: ownPath(issue.path) })),
    clashOf: async () => (reread ? reread() : null),
    mineOver: (form, theirs) => withKnownIds(form, theirs.form),
  });
  return { ...editing, save: async () => (await editing.save())?.version ?? null };
}

/** An indicator that the other person took away comes back as new: its old identity is gone. */
function withKnownIds(mine: PlanObjectiveForm, theirs: PlanObjectiveForm): PlanObjectiveForm {
  const known = new Set(theirs.indicators.map(({ id }) => id));
  const indicators = mine.indicators.map((each) => (each.id && !known.has(each.id) ? { ...each, id: null } : each));
  return { ...mine, indicators };
}
