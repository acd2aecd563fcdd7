import { makes100 } from '@albero/schema/rules';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type KeyboardEvent, useState } from 'react';
import { AdvanceDialog } from '../shared/AdvanceDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { EditorContext, useEditor } from './editor.ts';
import { ObjectiveCard } from './ObjectiveCard.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SaveProblems } from './SaveProblems.tsx';
import { SetConflict } from './SetConflict.tsx';
import { addObjective, editIndicator, move, remove } from './setEdits.ts';
import { newKey, newObjective, nextCode, type SetForm } from './setForm.ts';
import { weightsOf } from './setInput.ts';
import type { SetRecord } from './setRecord.ts';
import { UndoBar } from './UndoBar.tsx';
import { useFocusAfter } from './useFocusAfter.ts';
import { useSetEditor } from './useSetEditor.ts';
import { WeightHelp } from './WeightHelp.tsx';

/** The form of a position's set: everything on one page, the total of the weights always in sight. */
export function SetEditor({ set }: { readonly set: SetRecord }) {
  const translate = useTranslate();
  const editing = useSetEditor(set);
  const { form, change, faults, tried } = editing;
  const [undo, setUndo] = useState<{ readonly before: SetForm; readonly name: string } | null>(null);
  const [proposing, setProposing] = useState<SetRecord | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const focusAfter = useFocusAfter();
  const weights = weightsOf(form);
  const name = translate('sets.titleOf', { position: set.position.title });

  const propose = async () => {
    setRefused(null);
    const saved = await editing.save();
    if (!saved) return;
    const all = saved.objectives.flatMap((objective) => objective.indicators.map((each) => each.weight));
    if (makes100(all)) setProposing(saved);
    else setRefused(translate('sets.notYet100'));
  };

  return (
    <EditorContext
      value={{
        form,
        change,
        fault: (path) => faults.find((each) => each.path === path && (tried || each.code !== 'REQUIRED')),
        remove: (at, removedName) => {
          setUndo({ before: form, name: removedName });
          change(remove(form, at));
        },
        move: (at, by, movedName, place) => {
          change(move(form, at, by));
          setSaid(translate('sets.moved', { name: movedName, place }));
        },
        focusAfter,
        // From the record, not from the form: a draft may be older than the remark.
        remarkOn: (id) => set.objectives.find((each) => each.id === id)?.remark ?? null,
      }}
    >
      <Stack
        spacing={2}
        onKeyDown={onSaveKey(() => void editing.save())}
        component="form"
        noValidate
        onSubmit={(event) => event.preventDefault()}
      >
        <DraftNotice draft={editing.draft} />
        <WeightHelp
          weights={weights}
          all={form.objectives.flatMap((each) => each.indicators.map(({ weight }) => weight))}
          give={(to, weight) => change(editIndicator(form, to, { weight }))}
        />
        {form.objectives.map((objective, index) => (
          <ObjectiveCard key={objective.key} objective={objective} index={index} count={form.objectives.length} />
        ))}
        <AddObjective positionCode={set.position.code} />
        <SaveProblems editing={editing} refused={refused} />
        <SaveBar set={set} editing={editing} propose={() => void propose()} />
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
      {proposing && (
        <AdvanceDialog
          resource="individualSets"
          record={proposing}
          name={name}
          action="submit"
          onClose={() => setProposing(null)}
        />
      )}
      <SetConflict editing={editing} />
    </EditorContext>
  );
}

function AddObjective({ positionCode }: { readonly positionCode: string }) {
  const translate = useTranslate();
  const { form, change, focusAfter } = useEditor();
  const add = () => {
    const key = newKey();
    change(addObjective(form, newObjective(key, nextCode(form, positionCode))));
    focusAfter(`[data-objective="${key}"] textarea`);
  };
  return (
    <Box>
      <Button variant="outlined" onClick={add}>
        {translate('sets.addObjective')}
      </Button>
    </Box>
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
