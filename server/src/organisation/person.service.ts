import { reach, type Viewer } from '@albero/schema/contract';
import { Person } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError } from '../domain/errors.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { createPasswordLink, endSessions, type NewPasswordLink } from '../sign-in/index.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import type { CreatePersonInput, PersonFilter, UpdatePersonInput } from './organisation.inputs.ts';
import { listPeople, personById } from './person.store.ts';
import { type Asking, personSubject } from './subjects.ts';
import type { UnitService } from './unit.service.ts';
import { given, refusingTaken } from './writing.ts';

/** Those who can sign in. What they may do stands in their seats. */
export class PersonService {
  constructor(
    private readonly db: Database,
    private readonly units: UnitService,
  ) {}

  async byId({ viewer }: Asking, id: string): Promise<Person> {
    const person = await personById(this.db.read, id, reach(viewer, 'read', 'people'));
    if (!person) throw new DomainError('NOT_FOUND', { resource: 'people', id });
    return person;
  }

  list({ viewer }: Asking, filter: PersonFilter | undefined, args: ListArgs): Promise<Listing<Person>> {
    return listPeople(this.db.read, reach(viewer, 'read', 'people'), { ...args, filter });
  }

  async create(asking: Asking, input: CreatePersonInput): Promise<Person> {
    const { bodyId } = await this.units.byId(asking, input.bodyId ?? ownBody(asking.viewer));
    const { username, name, email = null } = given(input) as CreatePersonInput;
    const person = { id: uuid(), bodyId, username, name, email, disabled: false, version: 1 };
    assertCan(asking.viewer, 'create', 'people', personSubject(person));

    await refusingTaken('username', () =>
      this.db.transaction(async (manager) => {
        await manager.insert(Person, { ...person, passwordHash: null });
        await record(manager, asking, person, 'create', changesBetween({}, person));
      }),
    );
    return this.byId(asking, person.id);
  }

  /** Whoever is disabled is signed out everywhere, at once, and keeps the history. */
  async update(asking: Asking, input: UpdatePersonInput): Promise<Person> {
    const person = await this.byId(asking, input.id);
    assertCan(asking.viewer, 'update', 'people', personSubject(person));
    if (input.disabled) assertSomebodyElse(asking.viewer, person.id);
    const at = { id: person.id, expectedVersion: input.expectedVersion };
    const { id, expectedVersion, ...kept } = given(input);
    const changes = { ...kept, ...(input.email === null && { email: null }) };

    await refusingTaken('username', () =>
      this.db.transaction(async (manager) => {
        await saveVersion(manager, Person, 'people', at, changes);
        if (changes.disabled) await endSessions(manager, { personId: person.id }, asking.now);
        await record(manager, asking, person, 'update', changesBetween(person, changes));
      }),
    );
    return this.byId(asking, at.id);
  }

  /** A one-time link to set a password with; for oneself there is the own password page, which asks for the old one. */
  async createPasswordLink(asking: Asking, personId: string): Promise<NewPasswordLink> {
    const person = await this.byId(asking, personId);
    assertCan(asking.viewer, 'update', 'people', personSubject(person));
    assertSomebodyElse(asking.viewer, personId);
    return this.db.transaction((manager) => createPasswordLink(manager, { personId, ...asking }));
  }
}

function assertSomebodyElse(viewer: Viewer, personId: string): void {
  if (viewer.personId !== personId) return;
  throw new DomainError('FORBIDDEN', { resource: 'people', action: 'update', reason: 'OWN_PERSON' });
}

function ownBody(viewer: Viewer): string {
  const seat = viewer.seats.find(({ role }) => role === 'administrator');
  if (!seat) throw new DomainError('FORBIDDEN', { resource: 'people', action: 'create' });
  return seat.bodyId;
}

const record = (
  manager: EntityManager,
  { viewer, now }: Asking,
  person: Pick<Person, 'id' | 'bodyId'>,
  action: 'create' | 'update',
  changes: Changes | null,
): Promise<void> =>
  recordAct(manager, {
    viewer,
    now,
    resource: 'people',
    recordId: person.id,
    subject: personSubject(person),
    action,
    changes,
  });
