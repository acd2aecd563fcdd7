import { Person, SeatRecord, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { DEMO_PASSWORD } from './password-rules.ts';
import { isPassword } from './passwords.ts';

/** A line of the demo's sign-in page. */
export interface DemoPerson {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: string | null;
  readonly unit: string | null;
}

/** The persons whose password is still that of the demo; whoever changed it is listed no more. */
export class DemoPeople {
  /** Hash -> is it the demo password? A hash says the same for ever. */
  readonly #known = new Map<string, Promise<boolean>>();

  async list(manager: EntityManager, today: string): Promise<DemoPerson[]> {
    const found = await peopleWithSeats(manager, today);
    const isDemo = await Promise.all(found.map(({ passwordHash }) => this.#isDemoPassword(passwordHash)));
    return found
      .filter((_, index) => isDemo[index])
      .map(({ username, name, role, unit }) => ({ username, password: DEMO_PASSWORD, name, role, unit }));
  }

  #isDemoPassword(hash: string): Promise<boolean> {
    const known = this.#known.get(hash) ?? isPassword(hash, DEMO_PASSWORD);
    this.#known.set(hash, known);
    return known;
  }
}

interface Row {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly role: string | null;
  readonly unit: string | null;
}

async function peopleWithSeats(manager: EntityManager, today: string): Promise<Row[]> {
  const found = await manager
    .createQueryBuilder(Person, 'p')
    .leftJoin(
      SeatRecord,
      'seat',
      'seat.personId = p.id AND seat.validFrom <= :today AND (seat.validTo IS NULL OR seat.validTo >= :today)',
      { today },
    )
    .leftJoin(Unit, 'u', 'u.id = seat.unitId')
    .select(['p.id AS id', 'p.username AS username', 'p.name AS name'])
    .addSelect('p.passwordHash', 'passwordHash')
    .addSelect('seat.role', 'role')
    .addSelect('u.name', 'unit')
    .where('p.passwordHash IS NOT NULL AND p.disabled = :no', { no: false })
    .orderBy('p.id')
    .addOrderBy('seat.id')
    .getRawMany<Row>();
  return found.filter((row, index) => row.id !== found[index - 1]?.id);
}
