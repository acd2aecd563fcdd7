import { readFileSync } from 'node:fs';
import { OWN_OFFICE, Period, Person, Position, SeatRecord, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { rows, select } from '../database/rows.ts';
import { refreshStatistics } from '../database/statistics.ts';
import { insertRows } from '../documents/import/import.store.ts';
import { type Imported, importInto, readDocument } from '../documents/index.ts';
import { hashPassword as argon2id, DEMO_PASSWORD } from '../sign-in/index.ts';
import { markAsDemo } from './mark.ts';
import { DEMO_PEOPLE, type DemoPerson, demoName } from './people.ts';
import { moveSets } from './sets.ts';
import { insertSystem } from './system.ts';

export interface Seeding {
  readonly db: Database;
  readonly now: Date;
  readonly hashPassword?: (password: string) => Promise<string>;
}

/** The real plan ships with the product; the path is the same from the source and from what is built. */
export const DEMO_PLAN = new URL('../../plans/albero-2023-2025.json', import.meta.url);

/**
 * The demonstration in an empty database, all of it or nothing: the real plan in force and open for the values of
 * 30/06/2023, one person for each role, unit and position, and in everybody's tray something to do.
 * All persons share one hash of the one demo password: hashing it 21 times would make the first start slow for nothing.
 */
export async function seedDemo({ db, now, hashPassword = argon2id }: Seeding): Promise<Imported> {
  const document = readDocument(readFileSync(DEMO_PLAN));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const imported = await db.transaction((manager) => seedInto(manager, { document, passwordHash, now }));
  await refreshStatistics(db);
  return imported;
}

export interface SeedParts {
  readonly document: ReturnType<typeof readDocument>;
  readonly passwordHash: string;
  readonly now: Date;
}

/** The same within a transaction of the caller's. */
export async function seedInto(manager: EntityManager, parts: SeedParts): Promise<Imported> {
  const imported = await importInto(manager, parts.document, { now: parts.now });
  await markAsDemo(manager, imported.bodyId);
  await manager.update(Period, { planId: imported.planId, endsOn: '2023-06-30' }, { state: 'open' });
  const people = await insertPeople(manager, imported.bodyId, parts.passwordHash);
  await moveSets(manager, { versionId: imported.versionId, people, now: parts.now });
  const oiv = people.get('oiv');
  if (oiv) await insertSystem(manager, { bodyId: imported.bodyId, oiv, now: parts.now });
  return imported;
}

export interface Seated {
  readonly person: Person;
  readonly seat: SeatRecord;
}

async function insertPeople(
  manager: EntityManager,
  bodyId: string,
  passwordHash: string,
): Promise<ReadonlyMap<string, Seated>> {
  const units = await rows(select(manager, Unit, 'u').where('u.bodyId = :bodyId', { bodyId }));
  const positions = await rows(select(manager, Position, 'p').where('p.bodyId = :bodyId', { bodyId }));
  const seated = DEMO_PEOPLE.map((demo) => seat(demo, { units, positions, bodyId, passwordHash }));
  await insertRows(
    manager,
    Person,
    seated.map(({ person }) => person),
  );
  await insertRows(
    manager,
    SeatRecord,
    seated.map((one) => one.seat),
  );
  return new Map(seated.map((one) => [one.person.username, one]));
}

interface SeatPlaces {
  readonly units: readonly Unit[];
  readonly positions: readonly Position[];
  readonly bodyId: string;
  readonly passwordHash: string;
}

function seat(demo: DemoPerson, { units, positions, bodyId, passwordHash }: SeatPlaces): Seated {
  const unit = units.find(({ code, parentId }) => (demo.unit === null ? parentId === null : code === demo.unit));
  const position = positions.find(({ code }) => code === demo.position);
  if (!unit || (demo.position !== null && !position))
    throw new Error(`the demo plan has no place for ${demo.username}`);
  const person: Person = {
    id: uuid(),
    bodyId,
    username: demo.username,
    name: demoName(demo, unit.name),
    email: null,
    passwordHash,
    disabled: false,
    digest: true,
    version: 1,
  };
  return {
    person,
    seat: {
      id: uuid(),
      personId: person.id,
      role: demo.role,
      unitId: unit.id,
      positionId: position?.id ?? null,
      validFrom: '2023-01-01',
      validTo: null,
      ...OWN_OFFICE,
      version: 1,
    },
  };
}
