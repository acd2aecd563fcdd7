import { randomUUID } from 'node:crypto';
import { Act, Command, Measurement } from '@albero/schema/model';
import { expect, test } from 'vitest';
import { type Client, eachDatabase, expectRefused, type Office } from '../kit/index.ts';

const MINE = `{ measurements(filter: { mine: true, state: "missing" }, page: { limit: 40 }) {
  items { id version period { state } indicator { kind } } } }`;
const ENTER = 'mutation($input: EnterValueInput!) { enterValue(input: $input) { id version state value } }';

interface Missing {
  readonly id: string;
  readonly version: number;
  readonly period: { readonly state: string };
  readonly indicator: { readonly kind: string };
}

/** A value of this contact's that nobody entered yet, and a command that enters it. */
async function command(contact: Client, value = '12', commandId: string = randomUUID()) {
  const { measurements } = await contact.query<{ measurements: { items: Missing[] } }>(MINE);
  const missing = measurements.items.find(
    ({ indicator, period }) => period.state === 'open' && indicator.kind === 'count',
  );
  if (!missing) throw new Error('nothing to enter');
  return { commandId, id: missing.id, expectedVersion: missing.version, outcome: 'measured', inputs: { value } };
}

const actsOf = (office: Office, recordId: string): Promise<number> => office.db.read.countBy(Act, { recordId });

eachDatabase('a command is carried out once', (office) => {
  test('asked for again it gives the same answer and changes nothing', async () => {
    const contact = office.as('referente.promozione');
    const input = await command(contact);

    const first = await contact.query(ENTER, { input });
    const again = await contact.query(ENTER, { input });

    expect(again).toEqual(first);
    expect(await actsOf(office, input.id)).toBe(1);
    expect((await office.db.read.findOneByOrFail(Measurement, { id: input.id })).version).toBe(2);
  });

  test('asked for ten times at once it is carried out once, and all get the answer', async () => {
    const contact = office.as('referente.promozione');
    const input = await command(contact);

    const answers = await Promise.all(Array.from({ length: 10 }, () => contact.query(ENTER, { input })));

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await actsOf(office, input.id)).toBe(1);
  });

  test('another body under the same id is refused and changes nothing', async () => {
    const contact = office.as('referente.promozione');
    const input = await command(contact);
    await contact.query(ENTER, { input });

    const other = contact.query(ENTER, { input: { ...input, expectedVersion: 2, inputs: { value: '99' } } });

    await expectRefused(other, 'COMMAND_REUSED', { commandId: input.commandId });
    expect(await actsOf(office, input.id)).toBe(1);
  });

  test('somebody else’s command id opens nothing', async () => {
    const contact = office.as('referente.promozione');
    const input = await command(contact);
    await contact.query(ENTER, { input });

    await expectRefused(office.as('referente.staff').query(ENTER, { input }), 'COMMAND_REUSED');
  });

  test('a command that was refused is judged anew when it is asked for again', async () => {
    const contact = office.as('referente.promozione');
    const input = await command(contact, 'dodici');
    await expectRefused(contact.query(ENTER, { input }), 'INVALID');
    await expectRefused(contact.query(ENTER, { input }), 'INVALID');

    const mended = { ...input, inputs: { value: '12' } };
    const answer = await contact.query(ENTER, { input: mended });

    expect(answer.enterValue.state).toBe('draft');
  });

  test('when the answer was lost between the effect and its keeping, it says that it was done', async () => {
    const contact = office.as('referente.promozione');
    const input = await command(contact);
    await contact.query(ENTER, { input });
    await office.db.transaction((manager) => manager.update(Command, { id: input.commandId }, { answer: null }));

    await expectRefused(contact.query(ENTER, { input }), 'COMMAND_DONE', { commandId: input.commandId });
    expect(await actsOf(office, input.id)).toBe(1);
  });

  test('is forgotten after thirty days', async () => {
    const at = new Date(Date.now() - 31 * 24 * 3_600_000);
    const old = { id: randomUUID(), personId: randomUUID(), hash: 'x', answer: null, at };
    await office.db.transaction((manager) => manager.insert(Command, old));
    office.now = new Date(Date.now() + 2 * 3_600_000);
    office.forgetClients();

    const input = await command(office.as('referente.promozione'));
    await office.as('referente.promozione').query(ENTER, { input });

    expect(await office.db.read.countBy(Command, { id: old.id })).toBe(0);
    expect(await office.db.read.countBy(Command, { id: input.commandId })).toBe(1);
    office.now = null;
    office.forgetClients();
  });

  test('an id that is no UUID is refused with its path', async () => {
    const contact = office.as('referente.promozione');
    const input = await command(contact, '12', 'due volte');

    await expectRefused(contact.query(ENTER, { input }), 'INVALID', {
      issues: [{ path: 'input.commandId', code: 'IS_UUID' }],
    });
  });

  test('an id written into the operation counts as well', async () => {
    const contact = office.as('referente.promozione');
    const { id, commandId } = await command(contact);
    const text = `mutation { enterValue(input: { id: "${id}", commandId: "${commandId}", expectedVersion: 1,
      outcome: "measured", inputs: { value: "3" } }) { id version } }`;

    await contact.query(text);

    expect(await contact.query(text)).toEqual({ enterValue: { id, version: 2 } });
    expect(await actsOf(office, id)).toBe(1);
  });
});
