import { describe, expect, test } from 'vitest';
import { ACTIONS, transitionOf, VALUE_STATES, type ValueState } from '../../schema/src/contract/index.ts';
import { Measurement, NOT_REVIEWED, Person, SeatRecord } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { advance, approveSet, DECEMBER, findValue, listValues, movePeriod, type Value } from './values.ts';

const BY_SEAT: Readonly<Record<string, string>> = {
  verify: 'controllo',
  confirmMissing: 'controllo',
  consolidate: 'controllo',
  approve: 'segretario',
  sendBack: 'segretario',
  reopen: 'segretario',
};
const SAID = { outcome: 'notMeasurable', reason: 'Nessuna richiesta' } as const;

const put = (office: Office, id: string, state: ValueState) => {
  const content = state === 'missing' ? { outcome: null, reason: null } : SAID;
  const columns = { ...NOT_REVIEWED, ...content, inputs: null, comment: null, state, version: 1 };
  return office.db.transaction((manager) => manager.update(Measurement, { id }, columns));
};

describe.each(['measurements', 'individualMeasurements'] as const)('of %s', (resource) => {
  eachDatabase('the table of steps, and nothing beside it', (office) => {
    let known: Value | null = null;
    /** One at the last period, open. */
    const value = async (): Promise<Value> => {
      if (known) return known;
      await movePeriod(office, 'open', DECEMBER);
      known = resource === 'measurements' ? await findValue(office, { code: '01.01', day: DECEMBER }) : await ofHead();
      return known;
    };
    const ofHead = async (): Promise<Value> => {
      await approveSet(office, 'po.bilancio', 'PO_BP');
      const { items } = await listValues(office.as('controllo'), { individual: true });
      const own = items.find(({ period }) => period.endsOn === DECEMBER);
      if (!own) throw new Error('there is no value of the position');
      return own;
    };

    test.each(VALUE_STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const)))(
      'in state %s: %s',
      async (state, action) => {
        const { id } = await value();
        await put(office, id, state);
        const row = transitionOf(resource, action);
        const head = resource === 'measurements' ? 'referente.legale' : 'po.bilancio';
        const who = office.as(BY_SEAT[action] ?? head);

        const answer = advance(who, { resource, id, action, expectedVersion: 1, reason: 'Perché sì' });

        if (!row) await expectRefused(answer, 'INVALID', { issues: [{ path: 'action', code: 'NOT_IN_LIST' }] });
        else if (!row.from.includes(state)) await expectRefused(answer, 'WRONG_STATE', { action, state });
        else expect(await answer).toMatchObject({ state: row.to, version: 2 });
      },
    );
  });
});

eachDatabase('who may take a step', (office) => {
  test.each([
    ['referente.legale', 'verify', 'FORBIDDEN'],
    ['referente.legale', 'approve', 'FORBIDDEN'],
    ['segretario', 'submit', 'FORBIDDEN'],
    ['segretario', 'verify', 'FORBIDDEN'],
    ['controllo', 'approve', 'FORBIDDEN'],
    ['controllo', 'reopen', 'FORBIDDEN'],
    ['hr', 'verify', 'FORBIDDEN'],
    ['oiv', 'approve', 'FORBIDDEN'],
    ['giunta', 'approve', 'FORBIDDEN'],
    ['admin', 'approve', 'FORBIDDEN'],
    ['dipendente', 'submit', 'FORBIDDEN'],
    ['referente.promozione', 'submit', 'NOT_FOUND'],
    ['po.promozione', 'withdraw', 'NOT_FOUND'],
  ] as const)('%s may not %s', async (who, action, code) => {
    const { id } = await findValue(office, { code: '01.01' });
    await put(office, id, 'submitted');
    const step = { resource: 'measurements', id, action, expectedVersion: 1, reason: 'no' };

    await expectRefused(advance(office.as(who), step), code);
  });

  test('the head of a position does not verify its own values, whatever other seats are held', async () => {
    await approveSet(office, 'po.bilancio', 'PO_BP');
    const [own] = (await listValues(office.as('po.bilancio'), { individual: true })).items;
    if (!own) throw new Error('there are some');
    await put(office, own.id, 'submitted');
    await office.db.transaction(async (manager) => {
      const head = await manager.findOneByOrFail(Person, { username: 'po.bilancio' });
      const planner = await manager.findOneByOrFail(SeatRecord, { role: 'planner' });
      await manager.insert(SeatRecord, { ...planner, id: own.id, personId: head.id });
    });
    const step = { resource: 'individualMeasurements', id: own.id, expectedVersion: 1, action: 'verify' };

    await expectRefused(advance(office.as('po.bilancio'), step), 'FORBIDDEN', { reason: 'CONFLICT_OF_INTEREST' });
    expect(await advance(office.as('controllo'), step)).toMatchObject({ state: 'verified' });
  });
});
