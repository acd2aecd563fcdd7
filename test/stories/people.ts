import { readFileSync } from 'node:fs';
import { beginWith } from '../../server/src/cli/init.ts';
import { importDocument, readDocument } from '../../server/src/documents/index.ts';
import type { Client, Office } from '../kit/index.ts';

/** Password of everybody in the stories; each person sets it by the link that the administrator hands over. */
export const PASSWORD = 'una frase lunga per il 2023';

export interface Seated {
  readonly username: string;
  readonly role: string;
  /** Code of the unit; absent: the whole body. */
  readonly unit?: string;
  readonly position?: string;
  readonly validTo?: string;
}

const contact = (unit: string): Seated => ({ username: `referente.${unit}`, role: 'contact', unit });
const head = (unit: string, position: string): Seated => ({
  username: `po.${unit}`,
  role: 'positionHead',
  unit,
  position,
});

export const UNITS = [
  'staff',
  'anagrafico',
  'bilancio',
  'promozione',
  'regolazione',
  'segreteria',
  'legale',
  'documentale',
  'azienda',
] as const;

export const HEADS = [
  head('staff', 'PO_Staff'),
  head('bilancio', 'PO_BP'),
  head('anagrafico', 'PO_ANAG CERT'),
  head('promozione', 'PO_PROM SV EC'),
  head('regolazione', 'PO_REG MERC'),
] as const;

const PEOPLE: readonly Seated[] = [
  ...UNITS.map(contact),
  ...HEADS,
  { username: 'segretario', role: 'secretaryGeneral' },
  { username: 'controllo', role: 'planner' },
  { username: 'controllo.due', role: 'planner' },
  { username: 'hr', role: 'hr' },
  { username: 'oiv', role: 'oiv' },
  { username: 'giunta', role: 'board' },
];

/** The body as an office would begin it: the command line makes the body, its administrator and the plan; the rest is done on the pages. */
export async function beginOffice(office: Office): Promise<{ readonly versionId: string }> {
  const now = office.now ?? new Date();
  const plan = readDocument(readFileSync(new URL('../../server/plans/albero-2023-2025.json', import.meta.url)));
  const { name, abbreviation } = plan.organisation;
  await beginWith(office.db, { name, abbreviation, username: 'amministratrice', password: PASSWORD, now });
  const draft = { ...plan, plan: { ...plan.plan, adoption: null } };
  const { versionId } = await importDocument(office.db, draft, { now });
  await giveSeats(office, PEOPLE);
  return { versionId };
}

/** Somebody of the story, signed in. */
export const as = (office: Office, username: string): Client => office.as(username, PASSWORD);

/** Another day: everybody signs in anew. */
export function onDay(office: Office, day: string, time = '09:00'): void {
  office.now = new Date(
    `${day}T${time}:00${day >= `${day.slice(0, 4)}-03-27` && day < `${day.slice(0, 4)}-10-29` ? '+02:00' : '+01:00'}`,
  );
  office.forgetClients();
}

export async function giveSeats(office: Office, people: readonly Seated[], validFrom = '2023-01-01'): Promise<void> {
  const admin = as(office, 'amministratrice');
  const places = await placesOf(admin);
  for (const { username, role, unit, position, validTo } of people) {
    const { createPerson } = await admin.query(
      'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { id } }',
      {
        input: { bodyId: places.bodyId, username, name: username.replace('.', ' '), email: `${username}@ccmt.example` },
      },
    );
    const seat = {
      personId: createPerson.id,
      role,
      unitId: unit ? places.unit(unit) : places.bodyId,
      positionId: position ? places.position(position) : null,
      validFrom,
      validTo: validTo ?? null,
    };
    await admin.query('mutation ($input: CreateSeatInput!) { createSeat(input: $input) { id } }', { input: seat });
    const { createPasswordLink } = await admin.query(
      'mutation ($id: ID!) { createPasswordLink(personId: $id) { path } }',
      { id: createPerson.id },
    );
    const token = String(createPasswordLink.path).split('/').at(-1);
    const answer = await office.nobody.rest('/auth/password-link', { token, password: PASSWORD });
    if (answer.status !== 204) throw new Error(`${username} cannot set a password: ${answer.status}`);
  }
}

interface Places {
  readonly bodyId: string;
  readonly unit: (code: string) => string;
  readonly position: (code: string) => string;
}

/** Where things are, by their codes. */
export async function placesOf(person: Client): Promise<Places> {
  const { units, positions } = await person.query(
    `{ units(page: { limit: 200 }) { items { id code parentId } }
       positions(page: { limit: 200 }) { items { id code } } }`,
  );
  const idOf = (all: readonly { id: string; code: string }[], code: string): string => {
    const found = all.find((each) => each.code === code);
    if (!found) throw new Error(`there is nothing with the code ${code}`);
    return found.id;
  };
  const body = units.items.find((each: { parentId: string | null }) => each.parentId === null);
  return {
    bodyId: body.id,
    unit: (code) => idOf(units.items, code),
    position: (code) => idOf(positions.items, code),
  };
}
