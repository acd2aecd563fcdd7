import { expect, test } from 'vitest';
import { Objective } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { advance, historyOf } from './sets.ts';

eachDatabase('the periods go their way', (office) => {
  const periods = async () =>
    (await office.as('controllo').query('{ periods { items { id endsOn state version allowedActions } } }')).periods
      .items;

  test('the planner opens the second and closes the first, each with an act; a contact does not', async () => {
    const [june, december] = await periods();
    const controllo = office.as('controllo');
    const of = { resource: 'periods' };

    await expectRefused(advance(office.as('referente.legale'), 'close', june, of), 'FORBIDDEN');
    await expectRefused(advance(controllo, 'open', june, of), 'WRONG_STATE', { state: 'open' });
    await expectRefused(advance(controllo, 'close', { ...june, version: 9 }, of), 'CONFLICT', { actual: june.version });
    expect(await advance(controllo, 'open', december, of)).toMatchObject({ state: 'open', version: 2 });
    expect(await advance(controllo, 'close', june, of)).toMatchObject({ state: 'closed' });

    expect((await periods()).map(({ state }: Editable) => state)).toEqual(['closed', 'open']);
    expect((await historyOf(controllo, june.id, 'periods')).at(-1)).toMatchObject({
      action: 'close',
      toState: 'closed',
    });
  });
});

eachDatabase('the history of a record', (office) => {
  test('is told of each kind of record, to who may read the record', async () => {
    const admin = office.as('admin');
    const { units, positions, people, seats } = await admin.query(
      '{ units { items { id } } positions { items { id } } people { items { id } } seats { items { id } } }',
    );
    const { objectives } = await admin.query('{ objectives { items { id } } }');
    const { measurements } = await office.as('referente.legale').query('{ measurements { items { id } } }');

    for (const [resource, { items }] of Object.entries<Editable>({ units, positions, people, seats, objectives }))
      expect(await historyOf(admin, (items as Editable)[0].id, resource)).toBeInstanceOf(Array);
    expect(await historyOf(office.as('referente.legale'), measurements.items[0].id, 'measurements')).toEqual([]);
    await expectRefused(
      historyOf(office.as('referente.azienda'), measurements.items[0].id, 'measurements'),
      'NOT_FOUND',
    );
    await expectRefused(historyOf(office.as('dipendente'), people.items[0].id, 'people'), 'NOT_FOUND');
    await expectRefused(historyOf(office.as('dipendente'), seats.items[0].id, 'seats'), 'NOT_FOUND');
  });

  test.each(['sessions', '', 'constructor', '__proto__', 'individualMeasurements'])(
    'there is none of «%s»',
    async (resource) => {
      const objective = await office.db.read.findOneByOrFail(Objective, { code: '01.01' });

      await expectRefused(historyOf(office.as('controllo'), objective.id, resource), 'NOT_FOUND');
    },
  );
});

// biome-ignore lint/suspicious/noExplicitAny: inputs are spoilt on purpose
type Editable = any;
