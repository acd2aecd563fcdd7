import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../schema/src/contract/index.ts';
import { OWN_OFFICE, Person, Position, SeatRecord, Unit, UnitBranch } from '../../schema/src/model/index.ts';
import { DEMO_PEOPLE } from '../../server/src/demo/people.ts';
import { anotherBody } from '../api/another-body.ts';
import type { DatabaseKind, Office } from '../kit/index.ts';
import { type Facts, factsOf, only } from './facts.ts';
import { turnOf } from './sample.ts';
import { declareConflicts, giveMoreTime, post, propose, prove, talk } from './world.around.ts';
import { furtherPeriods, furtherVersions, yearBefore } from './world.plans.ts';
import { report } from './world.reports.ts';
import { tryOut } from './world.scenarios.ts';
import { moveSets } from './world.sets.ts';
import { evaluate } from './world.sheets.ts';
import { prepareSystems } from './world.systems.ts';
import { enterValues, giveStates } from './world.values.ts';

/** Somebody who asks, beside the persons of the demo. */
interface Extra {
  readonly username: string;
  readonly disabled?: true;
  readonly seats: readonly ExtraSeat[];
}

interface ExtraSeat {
  readonly role: Role;
  readonly unit: string;
  readonly position?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly kind?: 'delegation' | 'substitution';
  /** In whose place. */
  readonly of?: string;
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
  {
    username: 'capo.segretario',
    seats: [
      { role: 'secretaryGeneral', unit: 'CCMT' },
      { role: 'positionHead', unit: 'bilancio', position: 'PO_BP' },
    ],
  },
  { username: 'referente.studi', seats: [{ role: 'contact', unit: 'studi' }] },
  {
    username: 'controllo.legale',
    seats: [
      { role: 'planner', unit: 'CCMT' },
      { role: 'contact', unit: 'legale' },
    ],
  },
  {
    username: 'sostituto',
    seats: [{ role: 'secretaryGeneral', unit: 'CCMT', kind: 'substitution', of: 'segretario' }],
  },
  {
    username: 'delegato',
    seats: [{ role: 'contact', unit: 'legale', validTo: '2099-12-31', kind: 'delegation', of: 'referente.legale' }],
  },
  {
    username: 'delegato.segretario',
    seats: [{ role: 'secretaryGeneral', unit: 'CCMT', validTo: '2099-12-31', kind: 'delegation', of: 'segretario' }],
  },
  {
    username: 'delega.finita',
    seats: [{ role: 'secretaryGeneral', unit: 'CCMT', kind: 'delegation', of: 'ex.segretario' }],
  },
  { username: 'spento', disabled: true, seats: [{ role: 'administrator', unit: 'CCMT' }] },
];

const FOREIGN_BODY = 'vicina';

/** Everybody who can sign in: one of each role, unit and position, and those with no, past, future, two or foreign seats. */
export const ASKERS: readonly string[] = [
  ...DEMO_PEOPLE.map(({ username }) => username),
  ...EXTRA.filter(({ disabled }) => !disabled).map(({ username }) => username),
  `controllo.${FOREIGN_BODY}`,
];

/** Who differs from somebody else by the unit or the position alone, or has no seat at all as others have none. */
const ALIKE: ReadonlySet<string> = new Set([
  ...['po.promozione', 'po.regolazione', 'referente.anagrafico', 'referente.bilancio', 'referente.promozione'],
  ...['referente.regolazione', 'referente.segreteria', 'referente.documentale'],
  ...['ex.segretario', 'futuro', 'delega.finita'],
]);

/** Everybody, each with a turn; on the second database one of those who are alike. */
export const askersOn = (kind: DatabaseKind): { readonly username: string; readonly nth: number }[] =>
  ASKERS.map((username, nth) => ({ username, nth: turnOf(kind, nth) })).filter(
    ({ username }) => kind === 'embedded' || !ALIKE.has(username),
  );

/**
 * The demo with something in every state: another body beside it, a plan of the year before that is closed and one that
 * could be, a version in each state, a unit below a unit, a unit and a position that nobody uses, sets in all four states,
 * periods in all three and one whose deadline is over, values in all seven, proposals, evidence, comments, conflicts,
 * seats held in another's place, e-mails; entered by services where there is a service.
 */
export async function makeWorld(office: Office): Promise<Facts> {
  await anotherBody(office, FOREIGN_BODY);
  await yearBefore(office);
  await organise(office);
  await furtherPeriods(office);
  await moveSets(office);
  await enterValues(office);
  await giveStates(office);
  await furtherVersions(office);
  await declareConflicts(office);
  await giveMoreTime(office);
  await prove(office);
  await propose(office);
  await talk(office);
  await post(office);
  await report(office);
  await evaluate(office);
  await tryOut(office);
  await prepareSystems(office);
  return factsOf(office);
}

async function inPlaceOf(manager: EntityManager, { kind, of, role }: ExtraSeat): Promise<Partial<SeatRecord>> {
  if (!kind || !of) return OWN_OFFICE;
  const { id } = await manager.findOneByOrFail(Person, { username: of });
  const origin = await manager.findOneByOrFail(SeatRecord, { personId: id, role });
  return { kind, originSeatId: origin.id, reason: 'Atto 1/2022' };
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
          ...(await inPlaceOf(manager, seat)),
          version: 1,
        });
      }
    }
  });
}
