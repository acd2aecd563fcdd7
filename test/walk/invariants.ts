import { Act, IndividualSet, Measurement, Period, PlanVersion } from '@albero/schema/model';
import { expect } from 'vitest';
import { hashOf, START } from '../../server/src/workflow/chain.ts';
import type { Office } from '../kit/index.ts';
import type { Moved } from './model.ts';
import type { World } from './world.ts';

/** What must hold after any number of commands, whatever they were: asked of the tables themselves. */
export async function assertWorld(office: Office, world: World): Promise<void> {
  const { values, sets, periods, versions } = world;
  await assertRows(office, Measurement, values);
  await assertRows(office, IndividualSet, sets);
  await assertRows(office, Period, periods);
  await assertRows(office, PlanVersion, versions);
  await oneInForce(office);
  await fourEyes(office);
  await oneSlotEach(office);
  await chains(office);
}

type Entity = typeof Measurement | typeof IndividualSet | typeof Period | typeof PlanVersion;

/** The tables are where the model is: no change was lost, none came from nowhere. */
async function assertRows({ db }: Office, entity: Entity, models: readonly Moved[]): Promise<void> {
  const found = (await db.read.find(entity as typeof Measurement)).map(
    ({ id, state, version }) => [id, { state, version }] as const,
  );
  const rows = new Map<string, object>(found);
  for (const { id, state, version, kind } of models) expect(rows.get(id), `${kind} ${id}`).toEqual({ state, version });
}

async function oneInForce({ db }: Office): Promise<void> {
  const found = await db.read.find(PlanVersion, { where: { state: 'inForce' } });
  expect(found.map(({ planId, inForceFor }) => planId === inForceFor)).toEqual([true]);
}

/** Nobody verified or approved what they had entered or sent. */
async function fourEyes({ db }: Office): Promise<void> {
  for (const { id, state, outcome, authorIds, verifiedById, approvedById } of await db.read.find(Measurement)) {
    // Who confirms that nothing was reported is the author of it, and has thereby looked at it.
    const verifiers = outcome === 'notReported' ? [] : [verifiedById];
    const deciders = [...verifiers, approvedById].filter((each) => each !== null);
    expect(
      deciders.filter((each) => authorIds?.includes(each)),
      `${id} in ${state}`,
    ).toEqual([]);
    if (state === 'approved' || state === 'consolidated') expect(approvedById, id).not.toBeNull();
    if (['missing', 'draft', 'returned', 'submitted'].includes(state))
      expect(deciders, `${id} in ${state}`).toEqual([]);
  }
}

async function oneSlotEach({ db }: Office): Promise<void> {
  const all = await db.read.find(Measurement);
  const keys = all.map(({ lineageId, periodId, sliceKey }) => `${lineageId} ${periodId} ${sliceKey}`);
  expect(new Set(keys).size).toBe(keys.length);
}

/** One act for each change of a value, in a chain that nobody broke. */
async function chains({ db }: Office): Promise<void> {
  const last = new Map<string, { seq: number; hash: string }>();
  const acts = await db.read.find(Act, { order: { resource: 'ASC', recordId: 'ASC', seq: 'ASC' } });
  for (const act of acts) {
    const key = `${act.resource} ${act.recordId}`;
    const before = last.get(key) ?? { seq: 0, hash: START };
    expect(act.seq, key).toBe(before.seq + 1);
    expect(act.hash, key).toBe(hashOf(before.hash, act));
    last.set(key, act);
  }
  for (const { id, version } of await db.read.find(Measurement)) {
    const told = (last.get(`measurements ${id}`)?.seq ?? 0) + (last.get(`individualMeasurements ${id}`)?.seq ?? 0);
    expect(told, `acts of the value ${id}`).toBe(version - 1);
  }
}
