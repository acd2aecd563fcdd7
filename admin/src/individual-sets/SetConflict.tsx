import { useTranslate } from 'ra-core';
import { ConflictDialog } from '../shared/ConflictDialog.tsx';
import { differencesOf } from './conflict.ts';
import type { SetEditing } from './useSetEditor.ts';

/** Somebody else saved the same set first. */
export function SetConflict({ editing }: { readonly editing: SetEditing }) {
  const translate = useTranslate();
  return (
    <ConflictDialog
      open={editing.clash !== null}
      differences={editing.clash ? differencesOf(editing.clash, translate) : []}
      onKeepMine={editing.keepMine}
      onTakeTheirs={editing.takeTheirs}
      onClose={editing.closeClash}
    />
  );
}
