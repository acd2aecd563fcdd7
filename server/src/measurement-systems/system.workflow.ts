import { transitionOf } from '@albero/schema/contract';
import { MeasurementSystem } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { lockedRow } from '../database/lock.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { romeDay } from '../domain/calendar.ts';
import { invalid } from '../domain/errors.ts';
import { type Adoption, checkedAdoption } from '../domain/plan-adoption.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { adoptedOf } from './system.store.ts';
import { systemSubject } from './system.subject.ts';

/**
 * A system is adopted with the act of the body, once the OIV has given a favourable opinion (systemSubject), and takes
 * the place of the one adopted before. Of two adoptions at once one finds the other's: a unique index keeps one a body.
 */
export const systemWorkflow: Workflow = {
  resource: 'measurementSystems',
  async load(manager, id) {
    const system = await lockedRow(manager, MeasurementSystem, id);
    return (
      system && {
        id,
        version: system.version,
        state: system.state,
        subject: systemSubject(system),
        assertCurrent: (expected) => assertVersion(MeasurementSystem, 'measurementSystems', { row: system, expected }),
        move: (move) => adopt(system, move),
      }
    );
  },
};

async function adopt(system: MeasurementSystem, move: Move): Promise<Changes | null> {
  if (move.remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
  const { manager, now } = move;
  const adoption = checkedAdoption(move.adoption, romeDay(now));
  const former = await adoptedOf(manager, system.bodyId);
  if (former) await supersede(former, move);

  const basedOnId = former?.id ?? system.basedOnId;
  await save(manager, system, { ...adoption, basedOnId, state: 'adopted', adoptedFor: system.bodyId });
  return changesBetween<Partial<Adoption>>(actOf(system), adoption);
}

const actOf = ({ adoptionBody, adoptionAct, adoptionDate, adoptionAnnex }: MeasurementSystem) =>
  ({ adoptionBody, adoptionAct, adoptionDate, adoptionAnnex }) as Partial<Adoption>;

type Columns = Partial<Omit<MeasurementSystem, 'scoring' | 'evaluation'>>;

const save = (manager: EntityManager, { id, version }: MeasurementSystem, columns: Columns): Promise<void> =>
  saveVersion(manager, MeasurementSystem, 'measurementSystems', { id, expectedVersion: version }, columns);

/** The one in force makes room before the next takes its place. */
async function supersede(former: MeasurementSystem, { manager, viewer, now }: Move): Promise<void> {
  const to = transitionOf('measurementSystems', 'supersede')?.to as MeasurementSystem['state'];
  await save(manager, former, { state: to, adoptedFor: null });
  await recordAct(manager, {
    viewer,
    now,
    resource: 'measurementSystems',
    recordId: former.id,
    subject: systemSubject(former),
    action: 'supersede',
    byRightOf: 'adopt',
    from: former.state,
    to,
  });
}
