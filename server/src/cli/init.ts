import { OWN_OFFICE, Person, SeatRecord, Unit, UnitBranch } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { firstRow, select } from '../database/rows.ts';
import { isDemo } from '../demo/index.ts';
import { bodyCode, rootUnit } from '../documents/index.ts';
import { romeDay } from '../domain/calendar.ts';
import { invalid } from '../domain/errors.ts';
import { hashPassword, passwordIssues } from '../sign-in/index.ts';
import { recordAct } from '../workflow/acts.ts';
import { Refusal } from './failures.ts';

export interface Beginning {
  /** Of the public body. */
  readonly name: string;
  readonly abbreviation: string;
  /** The first administrator. */
  readonly username: string;
  readonly password: string;
  readonly now: Date;
}

/**
 * The body and its first administrator, in one transaction. A body that an import made already is kept and gets one.
 * @throws DomainError INVALID for a bad name or password; Refusal when somebody administers the body already
 */
export async function beginWith(db: Database, beginning: Beginning): Promise<void> {
  const faults = faultsOf(beginning);
  if (faults.length > 0) throw invalid(...faults);
  if (await isDemo(db)) throw new Refusal('Qui c’è la dimostrazione: per un ente vero serve un database vuoto.');
  const passwordHash = await hashPassword(beginning.password);

  await db.transaction(async (manager) => {
    const body = (await bodyOf(manager, beginning.abbreviation)) ?? (await insertBody(manager, beginning));
    if (await hasAdministrator(manager, body.id))
      throw new Refusal(`${body.name} ha già un amministratore: le persone si aggiungono dalle pagine.`);
    if (await manager.existsBy(Person, { username: beginning.username }))
      throw new Refusal(`Il nome utente «${beginning.username}» è già di un’altra persona.`);
    await insertAdministrator(manager, body, { ...beginning, passwordHash });
  });
}

const USERNAME = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;

function faultsOf({ name, abbreviation, username, password }: Beginning) {
  return [
    ...(name.trim() === '' || name.length > 255 ? [{ path: 'name', code: 'NAME' }] : []),
    ...(/^[^\s\p{C}]{1,64}$/u.test(abbreviation) ? [] : [{ path: 'abbreviation', code: 'CODE' }]),
    ...(USERNAME.test(username) ? [] : [{ path: 'username', code: 'USERNAME' }]),
    ...passwordIssues(password, username),
  ];
}

const bodyOf = (manager: EntityManager, abbreviation: string): Promise<Unit | null> =>
  firstRow(select(manager, Unit, 'u').where('u.parentId IS NULL AND u.code = :code', { code: bodyCode(abbreviation) }));

async function insertBody(manager: EntityManager, { name, abbreviation, now }: Beginning): Promise<Unit> {
  const body = rootUnit({ name: name.trim(), abbreviation });
  await manager.insert(Unit, body);
  await manager.insert(UnitBranch, { ancestorId: body.id, unitId: body.id });
  await recordCreation(manager, { resource: 'units', recordId: body.id, bodyId: body.id, now });
  return body;
}

const hasAdministrator = (manager: EntityManager, bodyId: string): Promise<boolean> =>
  manager.existsBy(SeatRecord, { unitId: bodyId, role: 'administrator' });

async function insertAdministrator(
  manager: EntityManager,
  { id: bodyId }: Unit,
  { username, passwordHash, now }: Beginning & { readonly passwordHash: string },
): Promise<void> {
  const person: Person = {
    id: uuid(),
    bodyId,
    username,
    name: 'Amministratore di sistema',
    email: null,
    passwordHash,
    disabled: false,
    digest: true,
    version: 1,
  };
  const seat: SeatRecord = {
    id: uuid(),
    personId: person.id,
    role: 'administrator',
    unitId: bodyId,
    positionId: null,
    validFrom: romeDay(now),
    validTo: null,
    ...OWN_OFFICE,
    version: 1,
  };
  await manager.insert(Person, person);
  await recordCreation(manager, { resource: 'people', recordId: person.id, bodyId, now });
  await manager.insert(SeatRecord, seat);
  await recordCreation(manager, { resource: 'seats', recordId: seat.id, bodyId, now });
}

interface Created {
  readonly resource: 'units' | 'people' | 'seats';
  readonly recordId: string;
  readonly bodyId: string;
  readonly now: Date;
}

const recordCreation = (manager: EntityManager, { bodyId, ...created }: Created): Promise<void> =>
  recordAct(manager, { ...created, viewer: null, subject: { bodyId }, action: 'create' });
