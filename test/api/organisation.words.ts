import { expect } from 'vitest';
import type { Client, Office } from '../kit/index.ts';

export const LONG_PASSWORD = 'quattro cavalli al guado';
export const WIDE = '{ limit: 200 }';

export const unitCalled = async (office: Office, code: string) => {
  const { units } = await office.as('admin').query(`{ units(page: ${WIDE}) { items { id code version parentId } } }`);
  return units.items.find((unit: { code: string }) => unit.code === code);
};
export const personCalled = async (office: Office, username: string) => {
  const document = 'query ($text: String) { people(filter: { text: $text }) { items { id username version } } }';
  const { people } = await office.as('admin').query(document, { text: username });
  return people.items.find((person: { username: string }) => person.username === username);
};
export const rootOf = async (office: Office): Promise<string> => {
  const { me } = await office.as('admin').query('{ me { seats { unitId } } }');
  return me.seats[0].unitId;
};

export const CREATE_UNIT =
  'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id version code parent { id } } }';
export const UPDATE_UNIT =
  'mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { id version name parentId } }';
export const DELETE_UNIT = 'mutation ($input: DeleteInput!) { deleteUnit(input: $input) }';
export const CREATE_PERSON =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { id version username hasPassword } }';
export const UPDATE_PERSON =
  'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { id version disabled email } }';
export const CREATE_SEAT = 'mutation ($input: CreateSeatInput!) { createSeat(input: $input) { id version role } }';
export const UPDATE_SEAT = 'mutation ($input: UpdateSeatInput!) { updateSeat(input: $input) { id version validTo } }';
export const DELETE_SEAT = 'mutation ($input: DeleteInput!) { deleteSeat(input: $input) }';
export const LINK = 'mutation ($personId: ID!) { createPasswordLink(personId: $personId) { path expiresAt } }';

let made = 0;
/** A new person of the body, with a password set by the one-time link, and no seat. */
export async function newPerson(office: Office): Promise<{ id: string; username: string; client: Client }> {
  made += 1;
  const username = `persona.${made}`;
  const { createPerson } = await office
    .as('admin')
    .query(CREATE_PERSON, { input: { username, name: `Persona ${made}` } });
  const { createPasswordLink } = await office.as('admin').query(LINK, { personId: createPerson.id });
  const token = createPasswordLink.path.replace('/#/password/', '');
  const { status } = await office.nobody.rest('/auth/password-link', { token, password: LONG_PASSWORD });
  expect(status).toBe(204);
  return { id: createPerson.id, username, client: office.as(username, LONG_PASSWORD) };
}
