import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import {
  addLink,
  attachedActs,
  download,
  evidenceOf,
  filesIn,
  ownFiles,
  PDF,
  remove,
  rename,
  upload,
} from './evidence.ts';
import { advance, DECEMBER, enterValue, findValue, readValue } from './values.ts';

const { folder, settings } = ownFiles();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
const placeOf = (content: string) => join(sha256(content).slice(0, 2), sha256(content));
/** A PDF that no other story brings. */
const pdf = (words: string) => `${PDF}% ${words} ${Math.random()}\n`;

eachDatabase(
  'evidence of a value',
  (office) => {
    test('a service brings a file: it is kept under its hash, listed, and the history tells', async () => {
      const contact = office.as('referente.legale');
      const value = await findValue(office, { code: '01.01' });
      const content = pdf('registro');

      const { status, body } = await upload(contact, {
        measurementId: value.id,
        name: 'Registro giugno.pdf',
        protocol: '2023/0001234',
        content,
      });

      expect(status).toBe(201);
      expect(body).toMatchObject({ kind: 'file', title: 'Registro giugno.pdf', protocol: '2023/0001234' });
      const { evidence, evidenceRequired, version } = await evidenceOf(contact, value.id);
      expect(evidence).toMatchObject([
        { id: body.id, mediaType: 'application/pdf', size: content.length, sha256: sha256(content), mayChange: true },
      ]);
      expect(evidenceRequired).toBe(false);
      expect(version).toBe(value.version);
      expect((await readFile(join(folder, placeOf(content)))).toString()).toBe(content);
      const [act] = await attachedActs(contact, value.id);
      expect(act).toEqual({
        changes: [null, `Registro giugno.pdf, prot. 2023/0001234, SHA-256 ${sha256(content)}`],
        personName: evidence[0]?.addedByName,
      });
    });

    test('who may read the value gets the file, to be saved and never to be shown; nobody else knows of it', async () => {
      const value = await findValue(office, { code: '01.02' });
      const content = pdf('anagrafico');
      const { body } = await upload(office.as('referente.anagrafico'), {
        measurementId: value.id,
        title: 'Verità «1°» <b>.pdf',
        content,
      });

      const given = await download(office.as('segretario'), office.url, body.id);

      expect(given.status).toBe(200);
      expect(given.bytes.toString()).toBe(content);
      expect(given.headers.get('content-type')).toBe('application/pdf');
      expect(given.headers.get('cache-control')).toBe('no-store');
      expect(given.headers.get('x-content-type-options')).toBe('nosniff');
      expect(given.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(given.headers.get('content-disposition')).toBe(
        `attachment; filename="Verita _1__ _b_.pdf"; filename*=UTF-8''Verit%C3%A0%20%C2%AB1%C2%B0%C2%BB%20_b_.pdf`,
      );
      expect((await download(office.as('referente.legale'), office.url, body.id)).status).toBe(404);
      expect((await download(office.as('dipendente'), office.url, body.id)).status).toBe(404);
      expect((await download(office.nobody, office.url, body.id)).status).toBe(401);
      const head = await download(office.as('segretario'), office.url, body.id, { method: 'HEAD' });
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
    });

    test('only who may enter the value now may attach: own unit, open period, not yet sent', async () => {
      const value = await findValue(office, { code: '01.01' });
      const december = await findValue(office, { code: '01.01', day: DECEMBER });
      const refusals = async (who: string, id: string) => {
        const { status, body } = await upload(office.as(who), { measurementId: id, content: pdf('no') });
        return [status, body.errors?.[0].extensions.code, body.errors?.[0].extensions.reason];
      };

      expect(await refusals('referente.promozione', value.id)).toEqual([404, 'NOT_FOUND', undefined]);
      expect(await refusals('segretario', value.id)).toEqual([403, 'FORBIDDEN', undefined]);
      expect(await refusals('referente.legale', december.id)).toEqual([409, 'WRONG_STATE', 'PERIOD_NOT_OPEN']);
      expect(await refusals('referente.legale', 'nothing')).toEqual([404, 'NOT_FOUND', undefined]);
    });

    test('what was sent is proved by what was there: nothing comes, changes or goes until it is sent back', async () => {
      const contact = office.as('referente.legale');
      const value = await findValue(office, { code: '09.19' });
      const entered = await enterValue(contact, value, { inputs: { numerator: '1', denominator: '2' } });
      const piece = await addLink(contact, {
        measurementId: value.id,
        title: 'Registro',
        url: 'https://example.org/r',
      });
      await advance(contact, {
        resource: 'measurements',
        id: value.id,
        action: 'submit',
        expectedVersion: entered.version,
      });

      const { evidence } = await evidenceOf(contact, value.id);

      expect(evidence).toMatchObject([{ id: piece.id, mayChange: false }]);
      const sent = { reason: 'SUBMITTED' };
      await expectRefused(remove(contact, piece.id), 'WRONG_STATE', sent);
      await expectRefused(rename(contact, { id: piece.id, title: 'Altro' }), 'WRONG_STATE', sent);
      const again = addLink(contact, { measurementId: value.id, title: 'Due', url: 'https://example.org/2' });
      await expectRefused(again, 'WRONG_STATE', sent);
      expect((await upload(contact, { measurementId: value.id, content: pdf('late') })).status).toBe(409);
      expect((await readValue(contact, value.id)).state).toBe('submitted');
    });

    test('a link is of the web and of nothing else', async () => {
      const contact = office.as('referente.legale');
      const { id: measurementId } = await findValue(office, { code: '09.19', nth: 1 });
      const link = (url: string, title = 'Albo') =>
        addLink(contact, { measurementId, title, url, protocol: ' 12/2023 ' });

      const made = await link(' https://albo.example.org/atti?id=3#f ');

      expect(made).toMatchObject({ kind: 'link', url: 'https://albo.example.org/atti?id=3#f', protocol: '12/2023' });
      for (const url of [
        'javascript:alert(1)',
        'data:text/html,x',
        'file:///etc/passwd',
        'ftp://example.org/x',
        'https:example.org',
        'https://user:secret@example.org/',
        'albo.example.org',
        'https://a b.example.org',
      ])
        await expectRefused(link(url), 'INVALID', { issues: [{ path: 'url', code: 'LINK' }] });
      await expectRefused(link('https://example.org/x', ' '), 'INVALID', {
        issues: [{ path: 'title', code: 'REQUIRED' }],
      });
      await expectRefused(link('https://albo.example.org/atti?id=3#f'), 'INVALID', {
        issues: [{ path: 'url', code: 'ALREADY_ATTACHED' }],
      });
      expect((await download(contact, office.url, made.id)).status).toBe(404);
    });

    test('what it is called and its number in the register can be put right, and the history tells both', async () => {
      const contact = office.as('referente.legale');
      const { id: measurementId } = await findValue(office, { code: '09.19', nth: 2 });
      const piece = await addLink(contact, { measurementId, title: 'Albo', url: 'https://example.org/albo' });

      const renamed = await rename(contact, { id: piece.id, title: ' Albo\npretorio ', protocol: '77' });
      await rename(contact, { id: piece.id, title: 'Albo pretorio', protocol: '77' });

      expect(renamed).toMatchObject({ id: piece.id, title: 'Albo pretorio', protocol: '77' });
      expect((await attachedActs(contact, measurementId)).map(({ changes }) => changes)).toEqual([
        [null, 'Albo, https://example.org/albo'],
        ['Albo, https://example.org/albo', 'Albo pretorio, prot. 77, https://example.org/albo'],
      ]);
      const stranger = rename(office.as('referente.promozione'), { id: piece.id, title: 'x' });
      await expectRefused(stranger, 'NOT_FOUND');
      await expectRefused(rename(office.as('dipendente'), { id: piece.id, title: 'x' }), 'FORBIDDEN');
    });

    test('what is taken away goes from the list and the disk, and stays in the history', async () => {
      const contact = office.as('referente.legale');
      const { id: measurementId } = await findValue(office, { code: '01.01' });
      const content = pdf('to go');
      const { body } = await upload(contact, { measurementId, title: 'Da togliere', content });
      expect(await filesIn(folder)).toContain(placeOf(content));

      await remove(contact, body.id);

      expect((await evidenceOf(contact, measurementId)).evidence.map(({ id }) => id)).not.toContain(body.id);
      expect(await filesIn(folder)).not.toContain(placeOf(content));
      expect((await attachedActs(contact, measurementId)).at(-1)?.changes).toEqual([
        `Da togliere, SHA-256 ${sha256(content)}`,
        null,
      ]);
      expect((await download(contact, office.url, body.id)).status).toBe(404);
      await expectRefused(remove(contact, body.id), 'NOT_FOUND');
    });

    test('however many values are listed, their evidence takes one statement', async () => {
      const list = (limit: number) =>
        office.statementsOf(() =>
          office
            .as('controllo')
            .query(
              'query ($page: PageInput!) { measurements(page: $page) { items { id evidenceRequired evidence { id title addedByName mayChange } } } }',
              { page: { limit, offset: 0 } },
            ),
        );

      const [few, many] = [await list(10), await list(200)];

      expect(many.length).toBeLessThanOrEqual(few.length + 1);
    });
  },
  { settings },
);
