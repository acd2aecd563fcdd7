import { createContext, useContext } from 'react';
import type { At } from './setEdits.ts';
import type { SetForm } from './setForm.ts';
import type { FormFault } from './setInput.ts';

/** What every part of the set's form may do to the whole. */
export interface Editor {
  readonly form: SetForm;
  readonly change: (next: SetForm) => void;
  readonly fault: (path: string) => FormFault | undefined;
  /** Takes a part out; it can be undone. */
  readonly remove: (at: At, name: string) => void;
  readonly move: (at: At, by: -1 | 1, name: string, place: number) => void;
  /** The reviewer's last remark on an objective. */
  readonly remarkOn: (id: string | null) => string | null;
  /** Puts the keyboard on the element once it is there. */
  readonly focusAfter: (selector: string) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor belongs inside the form of a set');
  return editor;
}
