import { expect, test } from 'vitest';
import { SeenMark } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { advance, asInput, historyOf, markSeen, ofPosition, proposed, save, setById, setsOf } from './sets.ts';

const ALL = ['PO_ANAG CERT', 'PO_BP', 'PO_PROM SV EC', 'PO_REG MERC', 'PO_Staff'];

eachDatabase('who reads and who writes a set', (office) => {
  const codesFor = async (username: string) =>
    (await setsOf(office.as(username))).map((set) => set.position.code).sort();

  test.each([
    ['segretario', ALL],
    ['controllo', ALL],
    ['hr', ALL],
    ['po.staff', ['PO_Staff']],
    ['po.bilancio', ['PO_BP']],
    ['referente.staff', []],
    ['referente.azienda', []],
    ['oiv', []],
    ['giunta', []],
    ['admin', []],
    ['dipendente', []],
  ])('%s reads the drafts of %j', async (username, codes) => {
    expect(await codesFor(username)).toEqual(codes);
  });

  test.each(['po.bilancio', 'referente.staff', 'oiv', 'giunta', 'admin', 'dipendente'])(
    'a draft of somebody else is not there for %s, by no path',
    async (username) => {
      const set = await ofPosition(office.as('po.staff'), 'PO_Staff');
      const person = office.as(username);

      await expectRefused(setById(person, set.id), 'NOT_FOUND');
      await expectRefused(historyOf(person, set.id), 'NOT_FOUND');
      await expectRefused(historyOf(person, set.objectives[0].id, 'objectives'), 'NOT_FOUND');
      await expectRefused(markSeen(person, set.id), 'NOT_FOUND');
      const { plan } = await person.query(
        'query ($id: ID!) { plan(id: $id) { individualSets { id objectives { title } } } }',
        { id: await versionOf(set.id) },
      );
      expect(plan.individualSets.map(({ id }: { id: string }) => id)).not.toContain(set.id);
    },
  );

  test.each([
    ['segretario', 'FORBIDDEN'],
    ['controllo', 'FORBIDDEN'],
    ['hr', 'FORBIDDEN'],
    ['po.bilancio', 'NOT_FOUND'],
    ['referente.staff', 'FORBIDDEN'],
    ['admin', 'FORBIDDEN'],
  ] as const)('%s does not write in it: %s', async (username, code) => {
    const set = await ofPosition(office.as('po.staff'), 'PO_Staff');

    await expectRefused(save(office.as(username), asInput(set)), code);

    expect((await setById(office.as('po.staff'), set.id)).version).toBe(set.version);
  });

  test('nobody signed in reads nothing', async () => {
    await expectRefused(setsOf(office.nobody), 'UNAUTHENTICATED');
  });

  test('once approved it is everybody’s to read, with the approval and not with the drafts before it', async () => {
    const set = await ofPosition(office.as('segretario'), 'PO_BP');
    await advance(office.as('segretario'), 'approve', set);

    for (const username of ['referente.legale', 'oiv', 'giunta', 'admin', 'dipendente', 'po.staff']) {
      const person = office.as(username);
      expect((await setById(person, set.id)).state).toBe('approved');
      expect((await historyOf(person, set.id)).map(({ action }) => action)).toEqual(['approve']);
    }
    expect((await historyOf(office.as('po.bilancio'), set.id)).length).toBeGreaterThan(1);
  });

  const versionOf = async (setId: string) =>
    (await office.as('hr').query('query ($id: ID!) { individualSet(id: $id) { versionId } }', { id: setId }))
      .individualSet.versionId;
});

eachDatabase('what a reviewer saw', (office) => {
  test('is remembered for that reviewer alone, until looked at again', async () => {
    const segretario = office.as('segretario');
    const set = await ofPosition(segretario, 'PO_Staff');

    const seen = await markSeen(segretario, set.id);
    const input = asInput(await ofPosition(office.as('po.staff'), 'PO_Staff'));
    input.objectives[0].title = 'Titolo nuovo';
    await save(office.as('po.staff'), input);
    const later = await setById(segretario, set.id);

    expect(set.seen).toBeNull();
    expect(seen.seen).toEqual({ version: set.version, contentJson: set.contentJson });
    expect(later.seen).toEqual(seen.seen);
    expect(later.contentJson).toContain('Titolo nuovo');
    expect((await setById(office.as('hr'), set.id)).seen).toBeNull();
    expect((await markSeen(segretario, set.id)).seen.contentJson).toBe(later.contentJson);
    expect(await office.db.read.countBy(SeenMark, { recordId: set.id })).toBe(1);
  });

  test('is what was decided on, for whoever decided: the next proposal is shown against it', async () => {
    const segretario = office.as('segretario');
    const set = await proposed(office);
    await advance(segretario, 'sendBack', await setById(segretario, set.id), {
      reason: 'Manca il collegamento con l’area.',
    });

    const { seen, contentJson, version } = await setById(segretario, set.id);

    expect(seen).toEqual({ version, contentJson });
    expect((await setById(office.as('po.staff'), set.id)).seen).toBeNull();
  });
});
