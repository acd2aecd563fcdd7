import { createContext, useContext } from 'react';
import type { FormFault, Step, SystemForm } from './systemForm.ts';

export interface SystemEditing {
  readonly form: SystemForm;
  /** Something else at one place of the form. */
  readonly type: (steps: readonly Step[], value: unknown) => void;
  readonly fault: (path: string) => FormFault | undefined;
  readonly isSaving: boolean;
}

const Context = createContext<SystemEditing | null>(null);
export const SystemEditingContext = Context.Provider;

export function useSystemEditing(): SystemEditing {
  const editing = useContext(Context);
  if (!editing) throw new Error('a field of a measurement system stands outside its form');
  return editing;
}
