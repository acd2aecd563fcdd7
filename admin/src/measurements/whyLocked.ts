import type { BlockReason } from '@albero/schema/contract';

interface Blockable {
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
}

/** Why a value that would be this person's to enter cannot be entered now; null when it can, or is not theirs. */
export const whyLocked = ({ blockedActions }: Blockable): BlockReason | null =>
  blockedActions.find(({ action }) => action === 'enter')?.reason ?? null;
