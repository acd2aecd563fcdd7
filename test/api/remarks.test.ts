import { expect, test } from 'vitest';
import { type Client, eachDatabase } from '../kit/index.ts';
import { advance, asInput, historyOf, ofPosition, save, setById, setsOf } from './sets.ts';

const OUTSIDERS = ['po.staff', 'referente.azienda', 'oiv', 'giunta', 'admin', 'dipendente'];
const REMARK = 'Questa osservazione è solo per chi propone.';
const REASON = 'Questo motivo è solo per chi propone.';

/** All that a person can be told of sets and what hangs on them, by every path that leads there. */
async function allThatIsTold(person: Client, setId: string): Promise<string> {
  const set = 'id state reason contentJson objectives { id title remark indicators { name objective { remark } } }';
  const objective = `id title remark individualSet { ${set} }`;
  const lists = await person.query(
    `{ plans { items { individualSets { ${set} } } } individualSets { items { ${set} } }
      objectives(page: { limit: 200 }) { items { id remark } } tasks { kind recordId } }`,
  );
  const values = await person.query(
    `{ measurements(page: { limit: 200 }, filter: { individual: true }) { items { id objective { ${objective} } } } }`,
  );
  const history = await historyOf(person, setId).catch(() => []);
  return JSON.stringify([lists, values, history]);
}

eachDatabase(
  'the remarks of whoever reviews',
  (office) => {
    const sentBack = async () => {
      const segretario = office.as('segretario');
      const set = await ofPosition(segretario, 'PO_BP');
      const remarks = [{ objectiveId: set.objectives[0].id, text: REMARK }];
      await advance(segretario, 'sendBack', set, { reason: REASON, remarks });
      return setById(office.as('po.bilancio'), set.id);
    };

    test('in a set that was sent back are told to those who may read the set, and to nobody else by any path', async () => {
      const { id } = await sentBack();

      for (const username of ['po.bilancio', 'segretario', 'controllo', 'hr']) {
        const told = await allThatIsTold(office.as(username), id);
        expect(told).toContain(REMARK);
        expect(told).toContain(REASON);
      }
      for (const username of OUTSIDERS) {
        const told = await allThatIsTold(office.as(username), id);
        expect(told).not.toContain(REMARK);
        expect(told).not.toContain(REASON);
      }
    });

    test('are gone when the set is approved, so that those who read it then read none', async () => {
      const returned = await sentBack();
      const head = office.as('po.bilancio');
      const [first, ...others] = asInput(returned).objectives;
      const objectives = [{ ...first, title: `${first.title} (precisato)` }, ...others];
      await save(head, { ...asInput(returned), objectives });
      await advance(head, 'submit', await ofPosition(head, 'PO_BP'));
      await advance(office.as('segretario'), 'approve', await ofPosition(office.as('segretario'), 'PO_BP'));

      for (const username of OUTSIDERS) {
        const person = office.as(username);
        const told = await allThatIsTold(person, returned.id);
        expect((await setsOf(person)).map(({ id }) => id)).toContain(returned.id);
        expect(told).not.toContain(REMARK);
        expect(told).not.toContain(REASON);
      }
    });
  },
  { perTest: true },
);
