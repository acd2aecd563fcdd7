import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../schema/src/contract/index.ts';
import { Period, Person, PlanVersion, Position, SeatRecord, Unit, UnitBranch } from '../../schema/src/model/index.ts';
import { DEMO_PEOPLE } from '../../server/src/demo/people.ts';
import { DEMO_PLAN } from '../../server/src/demo/seed.ts';
import { importDocument, readDocument } from '../../server/src/documents/index.ts';
import { anotherBody } from '../api/another-body.ts';
import type { Office } from '../kit/index.ts';
import { type Facts, factsOf, only } from './facts.ts';
import { moveSets } from './world.sets.ts';
import { enterValues, giveStates } from './world.values.ts';

/** Somebody who asks, beside the persons of the demo. */
interface Extra {
  readonly username: string;
  readonly disabled?: true;
  readonly seats: readonly { role: Role; unit: string; position?: string; validFrom?: string; validTo?: string }[];
}

const EXTRA: readonly Extra[] = [
  { username: 'nessuno', seats: [] },
  { username: 'ex.segretario', seats: [{ role: 'secretaryGeneral', unit: 'CCMT', validTo: '2022-12-31' }] },
  { username: 'futuro', seats: [{ role: 'planner', unit: 'CCMT', validFrom: '2099-01-01' }] },
  {
    username: 'facente.funzione',
    seats: [
      { role: 'secretaryGeneral', unit: 'CCMT' },
      { role: 'positionHead', unit: 'anagrafico', position: 'PO_ANAG CERT' },
    ],
  },
  { username: 'referente.studi', seats: [{ role: 'contact', unit: 'studi' }] },
  { username: 'spento', disabled: true, seats: [{ role: 'administrator', unit: 'CCMT' }] },
];

const FOREIGN_BODY = 'vicina';

/** Everybody who can sign in: one of each role, unit and position, and those with no, past, future, two or foreign seats. */
export const ASKERS: readonly string[] = [
  ...DEMO_PEOPLE.map(({ username }) => username),
  ...EXTRA.filter(({ disabled }) => !disabled).map(({ username }) => username),
  `controllo.${FOREIGN_BODY}`,
];

/**
 * The demo with something in every state: another body beside it, a plan of the year before that is closed, a version
 * in draft, a unit below a unit, a unit and a position that nobody uses, sets in all four states, a period in each of the three, values in all
 * seven, entered by services where there is a service.
 */
export async function makeWorld(office: Office): Promise<Facts> {
  await anotherBody(office, FOREIGN_BODY);
  await yearBefore(office);
  await organise(office);
  await closedPeriod(office);
  await moveSets(office);
  await enterValues(office);
  await giveStates(office);
  await nextVersion(office);
  return factsOf(office);
}

/** The same body's plan, cut short: two objectives and one set. */
function shortPlan(year: number) {
  const document = readDocument(readFileSync(DEMO_PLAN));
  return {
    ...document,
    plan: { ...document.plan, year },
    areas: document.areas.slice(0, 1).map((area) => ({ ...area, objectives: area.objectives.slice(0, 2) })),
    positions: document.positions.map((position) => ({
      ...position,
      objectives: position.code === 'PO_BP' ? position.objectives : [],
    })),
  };
}

/** The plan of 2022 is closed, though one of its periods was left open. */
async function yearBefore(office: Office): Promise<void> {
  const { versionId, planId } = await importDocument(office.db, shortPlan(2022), { now: new Date() });
  await office.db.transaction(async (manager) => {
    await manager.update(PlanVersion, { id: versionId }, { state: 'closed', inForceFor: null });
    await manager.update(Period, { planId, endsOn: '2022-06-30' }, { state: 'open' });
  });
}

/** Beside the version in force of 2023 stands the draft of the next. */
async function nextVersion(office: Office): Promise<void> {
  await importDocument(office.db, shortPlan(2023), { now: new Date(), asNewVersion: true });
}

async function organise(office: Office): Promise<void> {
  const { units, positions } = await factsOf(office);
  const body = only(units, ({ parentId, code }) => parentId === null && code !== FOREIGN_BODY);
  const own = units.filter(({ bodyId }) => bodyId === body.id);
  const agency = only(own, ({ code }) => code === 'azienda');
  const unit = { bodyId: body.id, kind: 'office' as const, aliases: [], ordering: 90, version: 1 };
  const below = { ...unit, id: uuid(), parentId: agency.id, code: 'studi', name: 'Ufficio Studi' };
  const unused = { ...unit, id: uuid(), parentId: body.id, code: 'vuota', name: 'Ufficio vuoto' };
  const position = { id: uuid(), bodyId: body.id, unitId: agency.id, code: 'PO_vuota', title: 'P.O.', ordering: 90 };

  await office.db.transaction(async (manager) => {
    await manager.insert(Unit, [below, unused]);
    await manager.insert(UnitBranch, [
      ...[below.id, agency.id, body.id].map((ancestorId) => ({ ancestorId, unitId: below.id })),
      ...[unused.id, body.id].map((ancestorId) => ({ ancestorId, unitId: unused.id })),
    ]);
    await manager.insert(Position, { ...position, version: 1 });
    const { passwordHash } = await manager.findOneOrFail(Person, {
      where: { username: 'controllo' },
      select: { id: true, passwordHash: true },
    });
    for (const { username, disabled = false, seats } of EXTRA) {
      const person = { id: uuid(), bodyId: body.id, username, name: username, disabled, passwordHash };
      await manager.insert(Person, { ...person, email: null, version: 1 });
      for (const seat of seats) {
        const unitId = [...own, below].find(({ code }) => code === seat.unit)?.id ?? body.id;
        const at = positions.find(({ code, bodyId }) => code === seat.position && bodyId === body.id);
        await manager.insert(SeatRecord, {
          id: uuid(),
          personId: person.id,
          role: seat.role,
          unitId,
          positionId: at?.id ?? null,
          validFrom: seat.validFrom ?? '2022-01-01',
          validTo: seat.validTo ?? null,
          version: 1,
        });
      }
    }
  });
}

/** A third date of 2023, over and closed. */
async function closedPeriod(office: Office): Promise<void> {
  const { versions, periods, body } = await factsOf(office);
  const inForce = only(versions, ({ state, bodyId }) => state === 'inForce' && bodyId === body.id);
  const model = only(periods, ({ planId, endsOn }) => planId === inForce.planId && endsOn === '2023-06-30');
  await office.db.transaction((manager) =>
    manager.insert(Period, { ...model, id: uuid(), endsOn: '2023-03-31', state: 'closed' }),
  );
}
