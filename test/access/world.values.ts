import { v7 as uuid } from 'uuid';
import type { Outcome, ValueState } from '../../schema/src/contract/index.ts';
import { Measurement, type Period } from '../../schema/src/model/index.ts';
import { enterValue, JUNE, listValues } from '../api/values.ts';
import type { Office } from '../kit/index.ts';
import { type Facts, factsOf, only } from './facts.ts';

const NOT_MEASURABLE = { outcome: 'notMeasurable', reason: 'Il servizio non è stato svolto' } as const;

/** Those who enter a value of their own, and the planner in others' place. */
const WHO_ENTERS = [
  'referente.staff',
  'referente.legale',
  'referente.azienda',
  'po.bilancio',
  'po.promozione',
  'controllo',
] as const;

/** Three values of each, by the service; of po.bilancio one is of the own individual objectives. */
export async function enterValues(office: Office): Promise<void> {
  for (const username of WHO_ENTERS) {
    const client = office.as(username);
    const { items } = await listValues(client, { mine: true, state: 'missing' });
    const open = items.filter(({ period }) => period.endsOn === JUNE);
    const chosen = [...open.filter(({ position }) => position !== null).slice(0, 1), ...open.slice(0, 2)];
    for (const value of chosen) await enterValue(client, value, NOT_MEASURABLE);
  }
}

/** States to which no service leads yet, so that the rights on them are tried too. */
const LATER: readonly ValueState[] = ['submitted', 'returned', 'verified', 'approved', 'consolidated'];

/** Some values of June move on, some are the lower unit's, some stand in the period that is closed. */
export async function giveStates(office: Office): Promise<void> {
  const facts = await factsOf(office);
  const at = (endsOn: string) => only(periodsOfYear(facts), (each) => each.endsOn === endsOn);
  const june = facts.measurements.filter(({ periodId, state }) => periodId === at(JUNE).id && state === 'missing');
  const groups = Map.groupBy(june, ({ unitId, positionId }) => `${unitId} ${positionId}`);

  await office.db.transaction(async (manager) => {
    for (const [, group] of groups) {
      // The approved set has its values of the closed period already.
      const ofUnit = group.filter(({ positionId }) => positionId === null);
      const closed = ofUnit.slice(0, 2).map((each, nth) => copyTo(each, at('2023-03-31'), nth === 0));
      await manager.insert(Measurement, closed as never);
      for (const [nth, state] of LATER.entries()) {
        const value = group[nth];
        if (value) await manager.update(Measurement, { id: value.id }, { ...entered(value), state });
      }
    }
    const agency = facts.units.find(({ code, bodyId }) => code === 'azienda' && bodyId === facts.body.id);
    const studi = facts.units.find(({ code }) => code === 'studi');
    const moved = june.filter(({ unitId, state }) => unitId === agency?.id && state === 'missing').slice(4, 10);
    for (const { id } of moved) await manager.update(Measurement, { id }, { unitId: studi?.id ?? '' });
  });
}

const periodsOfYear = (facts: Facts): Period[] => {
  const version = only(facts.versions, ({ state, bodyId }) => state === 'inForce' && bodyId === facts.body.id);
  return facts.periods.filter(({ planId }) => planId === version.planId);
};

const entered = ({ unitId }: Measurement) => ({
  outcome: 'notMeasurable' as Outcome,
  reason: `di ${unitId}`,
  enteredAt: new Date(),
});

const copyTo = (value: Measurement, { id: periodId }: Period, isEntered: boolean): Measurement => ({
  ...value,
  id: uuid(),
  periodId,
  ...(isEntered && { ...entered(value), state: 'draft' }),
});
