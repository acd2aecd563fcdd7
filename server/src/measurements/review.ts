import { type Measurement, NOT_REVIEWED } from '@albero/schema/model';
import type { Move } from '../workflow/handler.ts';
import type { MeasurementRow } from './measurement.rows.ts';

/** What a step leaves in the columns of a value, besides its state. */
export type ReviewColumns = Partial<Measurement>;

type Step = 'submit' | 'withdraw' | 'verify' | 'confirmMissing' | 'approve' | 'sendBack' | 'reopen' | 'consolidate';

/** Who sent, verified and approved it: gone as soon as it is the unit's again. The opinion stays until the content changes. */
const WITH_THE_UNIT = {
  submittedById: null,
  submittedAt: null,
  verifiedById: null,
  verifiedAt: null,
  approvedById: null,
  approvedAt: null,
} as const;

/** What a change of the content takes away; the reviewer's words stay in sight until the value is sent again. */
export const UNREVIEWED = { ...WITH_THE_UNIT, opinion: null, opinionById: null, opinionAt: null } as const;

/** Nothing was entered: nobody answers for anything. */
export const UNTOUCHED = {
  ...NOT_REVIEWED,
  state: 'missing',
  outcome: null,
  inputs: null,
  reason: null,
  comment: null,
  enteredById: null,
  enteredAt: null,
  onBehalf: false,
} as const;

const COLUMNS: Readonly<Record<Step, (row: MeasurementRow, move: Move) => ReviewColumns>> = {
  submit: (row, { viewer, now }) => ({
    ...WITH_THE_UNIT,
    submittedById: viewer.personId,
    submittedAt: now,
    returnReason: null,
    authorIds: withAuthor(row.authorIds, viewer.personId),
  }),
  withdraw: () => WITH_THE_UNIT,
  verify: (_row, { viewer, now }) => ({ verifiedById: viewer.personId, verifiedAt: now }),
  // Whoever confirms that nothing was reported has written what the approval decides on.
  confirmMissing: (_row, { viewer, now, reason }) => ({
    ...NOT_REVIEWED,
    outcome: 'notReported',
    reason,
    authorIds: [viewer.personId],
    verifiedById: viewer.personId,
    verifiedAt: now,
  }),
  approve: (_row, { viewer, now }) => ({ approvedById: viewer.personId, approvedAt: now }),
  sendBack: (_row, { reason }) => ({ ...WITH_THE_UNIT, returnReason: reason }),
  reopen: (_row, { reason }) => ({ ...WITH_THE_UNIT, returnReason: reason }),
  consolidate: () => ({}),
};

/** The columns that a step of the table writes. */
export const reviewColumns = (row: MeasurementRow, move: Move): ReviewColumns => ({
  ...COLUMNS[move.action as Step](row, move),
  state: move.to as Measurement['state'],
});

export const withAuthor = (authorIds: readonly string[] | null, personId: string): string[] => [
  ...new Set([...(authorIds ?? []), personId]),
];
