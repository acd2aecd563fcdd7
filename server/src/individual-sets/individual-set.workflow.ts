import type { Issue } from '@albero/schema/contract';
import { IndividualSet, type SeenMark } from '@albero/schema/model';
import { saveVersion } from '../database/save.ts';
import { invalid } from '../domain/errors.ts';
import { assertCanBeProposed } from '../domain/set-proposal.ts';
import { STEP } from '../domain/telling.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import { openSlots } from '../measurements/slots.ts';
import type { Changes } from '../workflow/acts.ts';
import type { Move, Remark, Workflow } from '../workflow/handler.ts';
import { assertCurrent } from './individual-set.service.ts';
import type { IndividualSetStore, WholeSet } from './individual-set.store.ts';
import { individualSetSubject } from './individual-set.subject.ts';
import { writeRemarks } from './individual-set.writer.ts';

/**
 * The way of a set: proposed by its position, withdrawn until decided, approved or sent back by the Segretario Generale,
 * and within a rimodulazione opened again with a reason.
 *
 * `authorIds` names everybody whose words are in it. Saving adds the editor, proposing adds the proposer; being sent back
 * or withdrawn takes nobody out, because the words are still theirs. The list begins anew only when a save leaves none
 * of the former objectives and indicators, nor their words. So nobody ever decides on words of their own, whatever seats they hold later.
 */
export const individualSetWorkflow = (store: IndividualSetStore): Workflow => ({
  resource: 'individualSets',
  async load(manager, id) {
    const whole = await store.locked(manager, id);
    return (
      whole && {
        id,
        version: whole.set.version,
        state: whole.set.state,
        subject: individualSetSubject(whole.set, whole.version),
        assertCurrent: (expected) => assertCurrent(whole, expected),
        async move(move) {
          const changes = await STEPS[move.action as Step](whole, move);
          if (isDecision(move)) await store.mark(move.manager, asSeen(whole, move));
          return changes;
        },
      }
    );
  },
});

/** Whoever decides has seen what was decided on: what changes afterwards is shown against it. */
const isDecision = ({ action }: Move): boolean => action === 'approve' || action === 'sendBack';

const asSeen = ({ set, content }: WholeSet, { viewer, now }: Move): Omit<SeenMark, 'id'> => ({
  personId: viewer.personId,
  recordId: set.id,
  recordVersion: set.version + 1,
  content,
  at: now,
});

type Step = 'submit' | 'withdraw' | 'approve' | 'sendBack' | 'reopen';

const STEPS: Readonly<Record<Step, (whole: WholeSet, move: Move) => Promise<Changes | null>>> = {
  async submit(whole, move) {
    refuseRemarks(move);
    assertCanBeProposed(whole.content);

    const { personId } = move.viewer;
    const authorIds = [...new Set([...whole.set.authorIds, personId])];
    await save(whole, move, { ...UNDECIDED, submittedById: personId, submittedAt: move.now, authorIds });
    return { content: [null, whole.content] };
  },

  async withdraw(whole, move) {
    refuseRemarks(move);
    await save(whole, move, { ...UNDECIDED, submittedById: null, submittedAt: null });
    return null;
  },

  async approve(whole, move) {
    refuseRemarks(move);
    await save(whole, move, { decidedById: move.viewer.personId, decidedAt: move.now, reason: null });
    await writeRemarks(move.manager, whole, []);
    const objectiveIds = whole.objectives.map(({ id }) => id);
    await openSlots(move.manager, { versionId: whole.set.versionId, objectiveIds });
    return null;
  },

  async sendBack(whole, move) {
    const remarks = checkedRemarks(whole, move.remarks);
    await save(whole, move, { decidedById: move.viewer.personId, decidedAt: move.now, reason: move.reason });
    await writeRemarks(move.manager, whole, remarks);
    return asChanges(whole, remarks);
  },

  /** The reason stays in sight, for whoever now changes the set. */
  async reopen(whole, move) {
    refuseRemarks(move);
    await save(whole, move, { ...UNDECIDED, submittedById: null, submittedAt: null, reason: move.reason });
    return null;
  },
};

const UNDECIDED = { decidedById: null, decidedAt: null, reason: null } as const;

function save({ set }: WholeSet, { manager, to }: Move, columns: Partial<IndividualSet>): Promise<void> {
  const at = { id: set.id, expectedVersion: set.version };
  const changes = { ...columns, state: to as IndividualSet['state'] };
  return saveVersion(manager, IndividualSet, 'individualSets', at, changes);
}

function refuseRemarks({ remarks }: Move): void {
  if (remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
}

function checkedRemarks({ objectives }: WholeSet, remarks: readonly Remark[]): Remark[] {
  const free = new Set(objectives.map(({ id }) => id));
  const clean = remarks.map(({ objectiveId, text }) => ({ objectiveId, text: cleanText(text) ?? '' }));
  const issues = clean.flatMap(({ objectiveId, text }, r): Issue[] => [
    ...(free.delete(objectiveId) ? [] : [{ path: `remarks[${r}].objectiveId`, code: 'UNKNOWN_ID' }]),
    ...textFaults(`remarks[${r}].text`, text || null, { most: 2000, required: true }),
  ]);
  if (issues.length > 0) throw invalid(...issues.slice(0, 50));
  return clean;
}

function asChanges({ objectives }: WholeSet, remarks: readonly Remark[]): Changes | null {
  if (remarks.length === 0) return null;
  return Object.fromEntries(
    remarks.map(({ objectiveId, text }) => {
      const objective = objectives.find(({ id }) => id === objectiveId);
      return [`${objective?.code}${STEP}remark`, [objective?.remark ?? null, text]];
    }),
  );
}
