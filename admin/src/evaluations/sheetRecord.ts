import type { BlockReason, SheetState } from '@albero/schema/contract';
import type { FullSheetFragment, SheetRowFragment } from '../generated/graphql.ts';

type Blocked = readonly { readonly action: string; readonly reason: BlockReason }[];

/** That a sheet is there and where it stands: what lists tell. */
export interface SheetRow extends Omit<SheetRowFragment, 'state' | 'blockedActions'> {
  readonly state: SheetState;
  readonly blockedActions: Blocked;
}

/** A sheet with all its contents, as far as the reader may see them. */
export interface SheetRecord extends Omit<FullSheetFragment, 'state' | 'blockedActions'> {
  readonly state: SheetState;
  readonly blockedActions: Blocked;
}

export type Figures = NonNullable<SheetRecord['figures']>;
export type FigureLine = Figures['lines'][number];
export type Behaviour = SheetRecord['catalogue'][number];
export type Assessment = SheetRecord['byEvaluators'][number];
export type Mark = Assessment['marks'][number];

/** Whom a step concerns, as confirmations call it: the person, the position, the year. */
export const sheetName = ({ personName, position, year }: Pick<SheetRow, 'personName' | 'position' | 'year'>): string =>
  `${personName} · ${position.title} · ${year}`;

/** The person has been told: what is written cannot be taken back quietly any more. */
export const isTold = ({ notifiedAt }: Pick<SheetRow, 'notifiedAt'>): boolean => notifiedAt != null;
