import type { Role } from '../../schema/src/contract/index.ts';
import { Person, SeatRecord } from '../../schema/src/model/index.ts';
import type { Client } from '../kit/client.ts';
import type { Office } from '../kit/index.ts';

/* The administrator's work on seats and persons, as the attacks need it. */

type At = Pick<SeatRecord | Person, 'id' | 'version'>;

export const seatOf = async (office: Office, username: string, role: Role): Promise<SeatRecord> => {
  const { id: personId } = await office.db.read.findOneByOrFail(Person, { username });
  return office.db.read.findOneByOrFail(SeatRecord, { personId, role });
};

export interface NewSeat {
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly positionId?: string | null;
}

export const createSeat = async (client: Client, seat: NewSeat): Promise<{ id: string }> =>
  (
    await client.query('mutation ($input: CreateSeatInput!) { createSeat(input: $input) { id } }', {
      input: { validFrom: '2023-01-01', ...seat },
    })
  ).createSeat;

export const updateSeat = (client: Client, { id, version }: At, changes: object): Promise<unknown> =>
  client.query('mutation ($input: UpdateSeatInput!) { updateSeat(input: $input) { id } }', {
    input: { id, expectedVersion: version, ...changes },
  });

export const deleteSeat = (client: Client, { id, version }: At): Promise<unknown> =>
  client.query('mutation ($input: DeleteInput!) { deleteSeat(input: $input) }', {
    input: { id, expectedVersion: version },
  });

export const updatePerson = (client: Client, { id, version }: At, changes: object): Promise<unknown> =>
  client.query('mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { id } }', {
    input: { id, expectedVersion: version, ...changes },
  });

export const passwordLink = async (client: Client, personId: string): Promise<{ path: string }> =>
  (
    await client.query('mutation ($personId: ID!) { createPasswordLink(personId: $personId) { path expiresAt } }', {
      personId,
    })
  ).createPasswordLink;
