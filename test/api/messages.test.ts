import { afterAll, beforeEach, expect, test } from 'vitest';
import { Message, Person, SeatRecord } from '../../schema/src/model/index.ts';
import { queueMessage } from '../../server/src/messages/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { addressOf, giveAddresses, type Mail, PostBox, personIdOf } from './post.ts';
import { advance, ofPosition } from './sets.ts';

const post = await new PostBox().up();
afterAll(() => post.down());

const settings = {
  ALBERO_SMTP_URL: post.url,
  ALBERO_MAIL_FROM: 'Albero <albero@camera.example>',
  ALBERO_PUBLIC_URL: 'https://albero.camera.example',
};
/** Before the hour of the daily mail. */
const NIGHT = new Date('2023-07-03T05:30:00+02:00');
const REASON = 'I pesi del terzo obiettivo vanno rivisti.';

async function round(office: Office): Promise<Mail[]> {
  await office.app.mail?.round();
  return post.take();
}

const rowsOf = (office: Office): Promise<Message[]> => office.db.read.find(Message, { order: { createdAt: 'ASC' } });

/** The Segretario sends back the set that the P.O. Bilancio proposed. */
async function sendBack(office: Office, reason = REASON): Promise<void> {
  const secretary = office.as('segretario');
  const set = await ofPosition(secretary, 'PO_BP');
  await advance(secretary, 'sendBack', set, { reason });
}

const queue = async (office: Office, username: string, cause: string): Promise<void> => {
  const personId = await personIdOf(office.db, username);
  const letter = { subject: 'Prova', body: 'Una prova: {indirizzo}/#/' };
  await office.db.transaction((manager) =>
    queueMessage(manager, { personId, cause, ...letter, now: office.now ?? new Date() }),
  );
};

const later = (office: Office, minutes: number): void => {
  office.now = new Date((office.now ?? new Date()).getTime() + minutes * 60_000);
};

const MESSAGES = `query ($filter: MessageFilter) { messages(filter: $filter) { total items {
  id subject state attempts lastError personName version allowedActions } } }`;

const retry = (office: Office, who: string, { id, version }: { id: string; version: number }) =>
  office.as(who).query('mutation ($input: AdvanceInput!) { advance(input: $input) { state } }', {
    input: { resource: 'messages', id, action: 'retry', expectedVersion: version },
  });

eachDatabase(
  'the outbox',
  (office) => {
    beforeEach(() => {
      office.now = NIGHT;
      post.take();
      post.onMail = () => {};
    });

    test('whoever’s set is sent back is told once, with the reason and the page', async () => {
      await giveAddresses(office.db, 'po.bilancio', 'po.staff', 'segretario', 'controllo');
      await sendBack(office);

      const mails = await round(office);
      const again = await round(office);

      const [row] = await rowsOf(office);
      expect(mails).toEqual([
        {
          to: addressOf('po.bilancio'),
          from: 'Albero <albero@camera.example>',
          messageId: `<${row?.id}@camera.example>`,
          subject: 'Gli obiettivi individuali sono rinviati',
          text: expect.stringContaining(REASON),
        },
      ]);
      expect(mails[0]?.text).toMatch(/https:\/\/albero\.camera\.example\/#\/individualSets\/[\w-]{36}/);
      expect(again).toEqual([]);
      expect(row).toMatchObject({ state: 'sent', attempts: 1, sentAt: NIGHT });
    });

    test('somebody without an address gets no row, nor does somebody who is told nothing', async () => {
      await giveAddresses(office.db, 'po.staff', 'dipendente');

      await sendBack(office);

      expect(await rowsOf(office)).toEqual([]);
    });

    test('whoever has left the office is told nothing of it', async () => {
      await giveAddresses(office.db, 'po.bilancio');
      const personId = await personIdOf(office.db, 'po.bilancio');
      await office.db.transaction((manager) => manager.update(SeatRecord, { personId }, { validTo: '2023-07-02' }));

      await sendBack(office);

      expect(await rowsOf(office)).toEqual([]);
    });

    test('a step that is rolled back leaves no mail, and the same cause makes one only', async () => {
      await giveAddresses(office.db, 'po.bilancio');
      const personId = await personIdOf(office.db, 'po.bilancio');
      const undone = office.db.transaction(async (manager) => {
        await queueMessage(manager, { personId, cause: 'undone', subject: 'x', body: 'x', now: NIGHT });
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');

      await queue(office, 'po.bilancio', 'twice');
      await queue(office, 'po.bilancio', 'twice');

      expect((await rowsOf(office)).map(({ cause }) => cause)).toEqual([`twice ${personId}`]);
    });

    test('while the mail server is away mails wait longer and longer, and leave when it is back', async () => {
      await giveAddresses(office.db, 'po.bilancio');
      await queue(office, 'po.bilancio', 'away');
      await post.down();

      await round(office);
      const [first] = await rowsOf(office);
      later(office, 1);
      await round(office);
      const [second] = await rowsOf(office);
      await post.up();
      later(office, 1);
      const tooEarly = await round(office);
      later(office, 1);
      const mails = await round(office);

      expect(first).toMatchObject({
        state: 'waiting',
        attempts: 1,
        lastError: expect.stringContaining('ECONNREFUSED'),
      });
      expect(second).toMatchObject({ state: 'waiting', attempts: 2 });
      expect(tooEarly).toEqual([]);
      expect(mails.map(({ text }) => text)).toEqual(['Una prova: https://albero.camera.example/#/']);
      expect(await rowsOf(office)).toMatchObject([{ state: 'sent', attempts: 3, lastError: null }]);
    });

    test('after ten tries the administrator is told, sees it and tries again', async () => {
      await giveAddresses(office.db, 'po.bilancio');
      await office.db.transaction((manager) => manager.update(Person, { username: 'po.bilancio' }, { digest: false }));
      await queue(office, 'po.bilancio', 'given up');
      await post.down();
      for (let attempt = 0; attempt < 10; attempt += 1) {
        await round(office);
        later(office, 2 ** attempt);
      }
      await post.up();
      expect(await round(office)).toEqual([]);

      office.as('admin').signInAgain();
      const { tasks } = await office.as('admin').query('{ tasks { kind count } }');
      const { messages } = await office.as('admin').query(MESSAGES, { filter: { state: 'failed' } });
      const [failed] = messages.items;
      await retry(office, 'admin', failed);
      const mails = await round(office);

      expect(tasks).toContainEqual({ kind: 'failedMessages', count: 1 });
      expect(failed).toMatchObject({ subject: 'Prova', attempts: 10, allowedActions: ['retry'] });
      expect(mails).toHaveLength(1);
    });

    test('nobody but the administrator sees the outbox, and it shows nobody what a mail says', async () => {
      await giveAddresses(office.db, 'po.bilancio');
      await sendBack(office);
      const [row] = await rowsOf(office);

      for (const who of ['segretario', 'controllo', 'po.bilancio', 'oiv'])
        await expectRefused(office.as(who).query(MESSAGES), 'FORBIDDEN');
      await expectRefused(retry(office, 'controllo', { id: row?.id ?? '', version: 1 }), 'FORBIDDEN');
      await expectRefused(retry(office, 'admin', { id: row?.id ?? '', version: 1 }), 'WRONG_STATE');

      const answer = JSON.stringify(await office.as('admin').query(MESSAGES));
      expect(answer).toContain('Gli obiettivi individuali sono rinviati');
      expect(answer).not.toContain(REASON);
    });
  },
  { perTest: true, settings },
);

eachDatabase(
  'the daily mail',
  (office) => {
    beforeEach(async () => {
      office.now = new Date('2023-07-03T08:00:00+02:00');
      post.take();
      await giveAddresses(office.db, 'segretario', 'po.staff', 'referente.legale', 'hr');
    });

    const byPerson = (mails: readonly Mail[]) => Object.fromEntries(mails.map(({ to, text }) => [to, text]));

    test('each person finds what waits, once a day, and the same is not said again for a week', async () => {
      const mails = byPerson(await round(office));
      office.now = new Date('2023-07-03T18:00:00+02:00');
      const sameDay = await round(office);
      office.now = new Date('2023-07-04T08:00:00+02:00');
      const nextDay = await round(office);
      office.now = new Date('2023-07-10T08:00:00+02:00');
      const nextWeek = await round(office);

      expect(Object.keys(mails).sort()).toEqual(['po.staff', 'referente.legale', 'segretario'].map(addressOf));
      expect(mails[addressOf('segretario')]).toContain('- 1 proposta di obiettivi individuali da decidere');
      expect(mails[addressOf('referente.legale')]).toContain('- 20 valori da inserire (al 30/06/2023)');
      expect(mails[addressOf('referente.legale')]).toContain('https://albero.camera.example/#/');
      expect([sameDay, nextDay]).toEqual([[], []]);
      expect(nextWeek).toHaveLength(3);
    });

    test('before the office opens, and to whoever wants none, none is sent', async () => {
      office.now = NIGHT;
      const early = await round(office);
      const input = { digest: false };
      await office.as('segretario').query('mutation ($input: SetDigestInput!) { setDigest(input: $input) }', { input });
      const { me } = await office.as('segretario').query('{ me { digest email } }');
      office.now = new Date('2023-07-03T08:00:00+02:00');
      const mails = await round(office);

      expect(early).toEqual([]);
      expect(me).toEqual({ digest: false, email: addressOf('segretario') });
      expect(mails.map(({ to }) => to).sort()).toEqual(['po.staff', 'referente.legale'].map(addressOf));
    });

    test('no mail says more than counts and days', async () => {
      const mails = await round(office);

      for (const { text } of mails)
        for (const line of text.split('\n').filter((each) => each.startsWith('- ')))
          expect(line).toMatch(/^- [\p{L}\d ,'’()/-]+$/u);
    });
  },
  { perTest: true, settings },
);

eachDatabase('without a mail server', (office) => {
  test('what is to be sent waits, and nothing else is written', async () => {
    await giveAddresses(office.db, 'po.bilancio');

    await sendBack(office);

    expect(office.app.mail).toBeNull();
    expect(await rowsOf(office)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });
});
