import { useTranslate } from 'ra-core';
import { differencesOf } from '../individual-sets/conflict.ts';
import { ConflictDialog, type Difference } from '../shared/ConflictDialog.tsx';
import { useUnits } from '../shared/useUnits.ts';
import { asSet, type PlanObjectiveForm } from './objectiveForm.ts';
import type { ObjectiveEditing } from './useObjectiveEditing.ts';

/** Somebody else saved the same objective first: both texts, and one's own is not lost. */
export function ObjectiveConflict({ editing }: { readonly editing: ObjectiveEditing }) {
  const translate = useTranslate();
  const { units = [] } = useUnits();
  const { clash, form } = editing;
  const unitNames = (ids: readonly string[]) =>
    ids.map((id) => units.find((unit) => unit.id === id)?.name ?? '').join(', ');
  const own = (theirs: PlanObjectiveForm): Difference[] =>
    [
      { field: translate('sets.fields.weight'), mine: form.weight, theirs: theirs.weight },
      {
        field: translate('objectives.unitsOf'),
        mine: unitNames(form.unitIds),
        theirs: unitNames(theirs.unitIds),
      },
    ].filter(({ mine, theirs: other }) => mine !== other);
  const differences = clash
    ? [
        ...differencesOf({ mine: asSet(form), theirs: asSet(clash.form), version: clash.version }, translate),
        ...own(clash.form),
      ]
    : [];
  return (
    <ConflictDialog
      open={clash !== null}
      differences={differences}
      onKeepMine={editing.keepMine}
      onTakeTheirs={editing.takeTheirs}
      onClose={editing.closeClash}
    />
  );
}
