import { Alert, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { EditorContext } from '../individual-sets/editor.ts';
import { move, remove } from '../individual-sets/setEdits.ts';
import { UndoBar } from '../individual-sets/UndoBar.tsx';
import { useFocusAfter } from '../individual-sets/useFocusAfter.ts';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { Problem } from '../shared/Problem.tsx';
import { EditorFoot } from './EditorFoot.tsx';
import { ObjectiveConflict } from './ObjectiveConflict.tsx';
import { ObjectiveFields } from './ObjectiveFields.tsx';
import { asSet, fromSet, type PlanObjectiveForm } from './objectiveForm.ts';
import type { ObjectiveEditing } from './useObjectiveEditing.ts';

interface Props {
  readonly editing: ObjectiveEditing;
  /** Before the fields: the motivation of a proposal. */
  readonly children?: ReactNode;
  /** Beside the button that saves. */
  readonly buttons?: ReactNode;
  readonly onSaved?: ((version: number) => void) | undefined;
}

/** The form of one operational objective: for the planner's own editing and for what a service proposes. */
export function ObjectiveEditor({ editing, children, buttons, onSaved }: Props) {
  const translate = useTranslate();
  const { form, change, faults, tried, error, clash } = editing;
  const [undo, setUndo] = useState<{ readonly before: PlanObjectiveForm; readonly name: string } | null>(null);
  const [said, setSaid] = useState('');
  const focusAfter = useFocusAfter();
  const save = async () => {
    const version = await editing.save();
    if (version !== null) onSaved?.(version);
  };

  return (
    <EditorContext
      value={{
        form: asSet(form),
        change: (next) => change(fromSet(next)),
        fault: (path) => faults.find((each) => each.path === path && (tried || each.code !== 'REQUIRED')),
        remove: (at, name) => {
          setUndo({ before: form, name });
          change(fromSet(remove(asSet(form), at)));
        },
        move: (at, by, name, place) => {
          change(fromSet(move(asSet(form), at, by)));
          setSaid(translate('sets.moved', { name, place }));
        },
        focusAfter,
        remarkOn: () => null,
      }}
    >
      <Stack
        spacing={2}
        component="form"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={onSaveKey(() => void save())}
      >
        <DraftNotice draft={editing.draft} />
        {children}
        <ObjectiveFields form={form} change={change} />
        {error !== null && !clash && (
          <Alert severity="error">
            <Problem error={error} />
          </Alert>
        )}
        {tried && faults.length > 0 && (
          <Alert severity="error">{translate('sets.faults', { smart_count: faults.length })}</Alert>
        )}
        <EditorFoot editing={editing} save={() => void save()}>
          {buttons}
        </EditorFoot>
        <Typography role="status" aria-live="polite" sx={UNSEEN}>
          {said}
        </Typography>
      </Stack>
      <UndoBar
        name={undo?.name ?? null}
        undo={() => {
          if (undo) change(undo.before);
          setUndo(null);
        }}
        close={() => setUndo(null)}
      />
      <ObjectiveConflict editing={editing} />
    </EditorContext>
  );
}

/** Ctrl+S saves, as everywhere else. */
const onSaveKey = (save: () => void) => (event: KeyboardEvent) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  save();
};

/** For the ear alone. */
const UNSEEN = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' };
