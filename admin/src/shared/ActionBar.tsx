import { type Action, type Resource, transitionOf } from '@albero/schema/contract';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { AdvanceDialog } from './AdvanceDialog.tsx';
import { actionWord, inOrder, isDangerous, isMain } from './actionWords.ts';
import { WhyBlocked } from './WhyBlocked.tsx';

export interface Actionable {
  readonly id: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
  readonly blockedActions?: readonly { readonly action: string; readonly reason: string }[] | undefined;
}

interface ActionBarProps {
  readonly resource: Resource;
  readonly record: Actionable;
  /** What the confirmation calls it: `«Obiettivi di PO STAFF»`. */
  readonly name: string;
  /**
   * What to do for actions that are no transitions (`update`, `enter` ...): without an entry they have no button. A
   * transition that asks for more than a reason (the act of an adoption) has a dialog of its own here, too.
   */
  readonly handlers?: Partial<Record<Action, () => void>>;
  /** Asked before a transition is confirmed: false stops it (an unsaved form, say). */
  readonly before?: ((action: Action) => boolean) | undefined;
  readonly onDone?: ((action: Action) => void) | undefined;
  /** More buttons, before these. */
  readonly children?: ReactNode;
}

/**
 * The buttons of one record: what the server says that this person may do now, and, in words, what is not possible yet.
 * Transitions are confirmed by name and shown only once they have happened.
 */
export const ActionBar = ({ resource, record, name, handlers = {}, before, onDone, children }: ActionBarProps) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Action | null>(null);
  const shown = (action: string) => transitionOf(resource, action as Action) || handlers[action as Action];
  const allowed = inOrder(record.allowedActions.filter(shown) as Action[]);

  const press = (action: Action) => {
    const handler = handlers[action];
    if (handler) handler();
    else if (before?.(action) !== false) setAsked(action);
  };

  return (
    <Box sx={{ my: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {children}
        {allowed.map((action) => (
          <Button
            key={action}
            variant={isMain(action) ? 'contained' : 'outlined'}
            color={isDangerous(action) ? 'error' : 'primary'}
            onClick={() => press(action)}
          >
            {actionWord(translate, resource, action)}
          </Button>
        ))}
      </Box>
      <WhyBlocked resource={resource} record={record} only={(action) => shown(action) !== undefined} />
      {asked && (
        <AdvanceDialog
          resource={resource}
          record={record}
          name={name}
          action={asked}
          onClose={() => setAsked(null)}
          onDone={onDone}
        />
      )}
    </Box>
  );
};
