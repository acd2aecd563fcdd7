import { expect, test } from 'vitest';
import { type Client, eachDatabase } from '../kit/index.ts';

const CREATE = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { id } }';

async function found(client: Client, list: string, text: string): Promise<string[]> {
  const filter = `${list[0]?.toUpperCase()}${list.slice(1)}`;
  const type = { people: 'PersonFilter', units: 'UnitFilter' }[list] ?? `${filter.slice(0, -1)}Filter`;
  const document = `query ($filter: ${type}) { ${list}(filter: $filter, page: { limit: 200 }) { items { id } } }`;
  const answer = await client.query(document, { filter: { text } });
  return answer[list].items.map(({ id }: { id: string }) => id).sort();
}

eachDatabase('a search for part of a text', (office) => {
  test.each(['objectives', 'measurements'])('finds %s whatever the case and the accents', async (list) => {
    const client = office.as('controllo');
    const [plain, accented, capital] = await Promise.all(
      ['attivita', 'attività', ' ATTIVITÀ '].map((text) => found(client, list, text)),
    );

    expect(accented?.length).toBeGreaterThan(0);
    expect(plain).toEqual(accented);
    expect(capital).toEqual(accented);
    expect(await found(client, list, 'attività%')).toEqual([]);
  });

  test('finds people, units and positions alike', async () => {
    const admin = office.as('admin');
    const { createPerson } = await admin.query(CREATE, { input: { username: 'zoe', name: 'ÀLÌDÈ Zoë' } });

    expect(await found(admin, 'people', 'àlìdè zoe')).toEqual([createPerson.id]);
    expect(await found(admin, 'people', 'alide ZOË')).toEqual([createPerson.id]);
    expect(await found(admin, 'units', 'UTILITA')).toEqual(await found(admin, 'units', 'utilità'));
    expect(await found(admin, 'positions', 'PROMOZIÒNE')).toEqual(await found(admin, 'positions', 'promozione'));
    expect((await found(admin, 'positions', 'promozione')).length).toBeGreaterThan(0);
  });
});
