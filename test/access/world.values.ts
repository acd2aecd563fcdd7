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

/** Put there as rows: the walk through the states is told elsewhere. */
const LATER: readonly ValueState[] = ['submitted', 'returned', 'verified', 'approved', 'consolidated'];

/**
 * Some values of June move on, each written by somebody else; some are the lower unit's; some stand in the period that is
 * closed and in the one whose last day is over, of what is consolidated an earlier one too. Of a set that is not approved
 * there are values of before.
 */
export async function giveStates(office: Office): Promise<void> {
  const facts = await factsOf(office);
  const at = (endsOn: string) => only(periodsOfYear(facts), (each) => each.endsOn === endsOn);
  const june = facts.measurements.filter(({ periodId, state }) => periodId === at(JUNE).id && state === 'missing');
  const groups = [...Map.groupBy(june, ({ unitId, positionId }) => `${unitId} ${positionId}`).values()];

  await office.db.transaction(async (manager) => {
    for (const [place, group] of groups.entries()) {
      // The approved set has its values of the further periods already.
      const ofUnit = group.filter(({ positionId }) => positionId === null);
      const closed = ofUnit.slice(0, 2).map((each, nth) => copyTo(each, at('2023-03-31'), nth === 0 ? 'draft' : null));
      const expired = EXPIRED.flatMap((state, nth) => {
        const value = ofUnit[nth];
        return value ? [copyTo(value, at('2023-09-30'), state)] : [];
      });
      const final = group[LATER.indexOf('consolidated')];
      const former = final && final.positionId === null ? [copyTo(final, at('2023-03-31'), 'approved')] : [];
      await manager.insert(Measurement, [...closed, ...expired, ...former] as never);
      for (const [nth, state] of LATER.entries()) {
        const value = group[nth];
        const authorIds = [authorOf(facts, place + nth)];
        const outcome = OUTCOMES[(place + nth) % OUTCOMES.length] ?? 'measured';
        if (value)
          await manager.update(Measurement, { id: value.id }, { ...entered(value), authorIds, outcome, state });
      }
    }
    const agency = facts.units.find(({ code, bodyId }) => code === 'azienda' && bodyId === facts.body.id);
    const studi = facts.units.find(({ code }) => code === 'studi');
    const moved = june.filter(({ unitId, state }) => unitId === agency?.id && state === 'missing').slice(4, 10);
    for (const { id } of moved) await manager.update(Measurement, { id }, { unitId: studi?.id ?? '' });
    await manager.insert(Measurement, ofDraftSet(facts, at(JUNE)) as never);
  });
}

const EXPIRED: readonly (ValueState | null)[] = [null, 'draft', 'returned', 'submitted'];
const OUTCOMES: readonly Outcome[] = ['notMeasurable', 'measured', 'neutralised', 'notReported'];
const AUTHORS = ['controllo', 'referente.legale', 'facente.funzione', 'controllo.legale', 'po.anagrafico'];
const authorOf = ({ people }: Facts, nth: number): string =>
  only(people, ({ username }) => username === AUTHORS[nth % AUTHORS.length]).id;

/** The values of a set that was opened again and is not approved any more, in each state: of who has two seats. */
function ofDraftSet(facts: Facts, { id: periodId }: Period): Partial<Measurement>[] {
  const position = only(facts.positions, ({ code, bodyId }) => code === 'PO_ANAG CERT' && bodyId === facts.body.id);
  const set = only(facts.sets, ({ positionId, state }) => positionId === position.id && state === 'submitted');
  const objectives = new Set(facts.objectives.filter(({ setId }) => setId === set.id).map(({ id }) => id));
  const indicators = facts.indicators.filter(({ objectiveId }) => objectives.has(objectiveId));
  const model = facts.measurements.find(({ positionId, state }) => positionId !== null && state === 'missing');
  return indicators.slice(0, 7).map(({ lineageId }, nth) => {
    const state = (['missing', 'draft', ...LATER] as const)[nth % 7] ?? 'missing';
    const own = { id: uuid(), lineageId, periodId, unitId: position.unitId, positionId: position.id };
    const words = state === 'missing' ? {} : { ...entered(own as Measurement), authorIds: [authorOf(facts, nth)] };
    return { ...model, ...own, ...words, state };
  });
}

const periodsOfYear = (facts: Facts): Period[] => {
  const isIt = (each: Facts['versions'][number]) => each.year === 2023 && each.bodyId === facts.body.id;
  const { planId } = only(facts.versions, (each) => isIt(each) && each.state === 'inForce');
  return facts.periods.filter((each) => each.planId === planId);
};

const entered = ({ unitId }: Measurement) => ({
  outcome: 'notMeasurable' as Outcome,
  reason: `di ${unitId}`,
  enteredAt: new Date(),
});

const copyTo = (value: Measurement, { id: periodId }: Period, state: ValueState | null): Measurement => ({
  ...value,
  id: uuid(),
  periodId,
  ...(state && { ...entered(value), state }),
});
