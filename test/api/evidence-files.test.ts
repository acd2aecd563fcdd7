import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, eachDatabase } from '../kit/index.ts';
import { download, evidenceOf, filesIn, ownFiles, PDF, upload } from './evidence.ts';
import { ACCEPTED, REFUSED } from './samples.ts';
import { findValue } from './values.ts';

const { folder, settings } = ownFiles({ ALBERO_UPLOAD_MAX_MB: '1' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const MEGABYTE = 1024 * 1024;

eachDatabase(
  'files that come in',
  (office) => {
    let measurementId: string;
    beforeAll(async () => {
      measurementId = (await findValue(office, { code: '01.01' })).id;
    });
    const contact = (): Client => office.as('referente.legale');
    const issueOf = (answer: { body: { errors: { extensions: { issues: { code: string }[] } }[] } }) =>
      answer.body.errors[0]?.extensions.issues[0];

    test.each(ACCEPTED)('%s is taken for what it is, and comes back as it was', async (name, content, mediaType) => {
      const { status, body } = await upload(contact(), { measurementId, name, content, type: 'text/html' });

      expect([status, body.mediaType, body.title]).toEqual([201, mediaType, name]);
      const given = await download(contact(), office.url, body.id);
      expect(given.bytes.equals(Buffer.from(content as string))).toBe(true);
      expect(given.headers.get('content-type')?.split(';')[0]).toBe(mediaType);
      expect(given.headers.get('content-disposition')).toContain(`filename="${name}"`);
    });

    test.each(REFUSED)('%s is refused, whatever name and type it claims', async (_what, content) => {
      const answer = await upload(contact(), { measurementId, name: 'atto.pdf', content, type: 'application/pdf' });

      expect([answer.status, issueOf(answer)]).toEqual([415, { path: 'file', code: 'FILE_TYPE' }]);
    });

    test('nothing is no proof', async () => {
      const empty = await upload(contact(), { measurementId, content: '' });
      const none = await contact().send('/files/evidence', {
        method: 'POST',
        body: formOf({ measurementId }),
        headers: await contact().authorization(),
      });

      expect([empty.status, issueOf(empty)]).toEqual([400, { path: 'file', code: 'EMPTY' }]);
      expect([none.status, issueOf(none)]).toEqual([400, { path: 'file', code: 'REQUIRED' }]);
    });

    test.each([
      ['../../etc/passwd.txt', 'passwd.txt'],
      ['..\\..\\windows\\conti.txt', 'conti.txt'],
      ['/etc/cron.d/x', 'x'],
    ])('a name like %s is no path', async (name, title) => {
      const before = await filesIn(folder);
      const content = `words of ${name} on ${office.kind}`;

      const { status, body } = await upload(contact(), { measurementId, name, content });

      expect([status, body.title]).toEqual([201, title]);
      const hash = createHash('sha256').update(content).digest('hex');
      const added = (await filesIn(folder)).filter((path) => !before.includes(path));
      expect(added).toEqual([`${hash.slice(0, 2)}/${hash}`]);
    });

    test('a text that is called like a program is handed out as a text', async () => {
      const { body } = await upload(contact(), { measurementId, name: 'conti.bat', content: `echo ${office.kind}` });

      const { headers } = await download(contact(), office.url, body.id);

      expect(headers.get('content-disposition')).toContain('filename="conti.bat.txt"');
    });

    test.each([
      '/files/evidence/..%2f..%2fetc%2fpasswd',
      '/files/evidence/../../package.json',
      '/files/evidence/%00',
      '/files/evidence/00000000-0000-0000-0000-000000000000',
      '/files/',
      '/files/incoming',
    ])('%s is nothing', async (path) => {
      const { status, body } = await contact().get(path, await contact().authorization());
      expect([status, body.errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
    });

    test('exactly the most is taken, one byte more is not', async () => {
      const most = await upload(contact(), { measurementId, content: 'a'.repeat(MEGABYTE) });
      const more = await upload(contact(), { measurementId, content: 'b'.repeat(MEGABYTE + 1) });
      const muchMore = await upload(contact(), { measurementId, content: 'c'.repeat(2 * MEGABYTE) });

      expect(most.status).toBe(201);
      for (const answer of [more, muchMore])
        expect([answer.status, issueOf(answer)]).toEqual([
          413,
          { path: 'file', code: 'TOO_LARGE', params: { max: 1 } },
        ]);
      expect(await waiting()).toEqual([]);
    });

    test('a body without end is cut off', async () => {
      const { evidence } = await evidenceOf(contact(), measurementId);
      const headers = { ...(await contact().authorization()), 'content-type': 'multipart/form-data; boundary=x' };

      const sent = await endless(`${office.url}/files/evidence`, headers);

      expect(sent).toBeLessThan(40 * MEGABYTE);
      expect(await waiting()).toEqual([]);
      expect((await evidenceOf(contact(), measurementId)).evidence).toEqual(evidence);
    });

    test('a sender that goes away half way leaves nothing behind', async () => {
      const { evidence } = await evidenceOf(contact(), measurementId);
      const before = await filesIn(folder);

      await halfAnUpload(office.url, await contact().authorization());

      await expect.poll(waiting, { timeout: 5_000 }).toEqual([]);
      expect(await filesIn(folder)).toEqual(before);
      expect((await evidenceOf(contact(), measurementId)).evidence).toEqual(evidence);
    });

    test.each([
      ['a form without its end', 'multipart/form-data; boundary=x', `--x\r\n${PART}\r\n\r\n${PDF}`, 400, 'REQUEST'],
      ['two files', 'multipart/form-data; boundary=x', twice(PDF), 400, 'REQUEST'],
      ['no boundary', 'multipart/form-data', 'x', 415, 'CONTENT_TYPE'],
      ['JSON', 'application/json', '{}', 415, 'CONTENT_TYPE'],
      ['a plain form', 'application/x-www-form-urlencoded', 'measurementId=x', 400, 'REQUIRED'],
      ['a word that is too long', 'multipart/form-data; boundary=x', long(), 400, 'TOO_LONG'],
    ])('%s is refused', async (_what, type, body, status, code) => {
      const headers = { ...(await contact().authorization()), 'content-type': type };
      const answer = await contact().send('/files/evidence', { method: 'POST', body, headers });

      expect([answer.status, issueOf(answer)?.code]).toEqual([status, code]);
      expect(await waiting()).toEqual([]);
    });

    test('nobody, an old token, or somebody without a seat for it gets no file in', async () => {
      const form = () => formOf({ measurementId }, PDF);
      const post = (headers: Record<string, string>) =>
        office.nobody.send('/files/evidence', { method: 'POST', body: form(), headers });

      const codes = [
        await post({}),
        await post({ authorization: 'Bearer ey.J.x' }),
        await post(await office.as('dipendente').authorization()),
      ].map(({ status, body }) => [status, body.errors[0].extensions.code]);

      expect(codes).toEqual([
        [401, 'UNAUTHENTICATED'],
        [401, 'UNAUTHENTICATED'],
        [403, 'FORBIDDEN'],
      ]);
      const put = await contact().send('/files/evidence', {
        method: 'PUT',
        headers: await contact().authorization(),
      });
      expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await waiting()).toEqual([]);
    });
  },
  { settings },
);

/** What came in and was neither kept nor dropped. */
const waiting = async (): Promise<string[]> => (await filesIn(folder)).filter((path) => path.startsWith('incoming'));

const PART = 'content-disposition: form-data; name="file"; filename="a.pdf"';
const twice = (content: string): string =>
  `--x\r\n${PART}\r\n\r\n${content}\r\n--x\r\n${PART}\r\n\r\n${content}\r\n--x--\r\n`;
const long = (): string =>
  `--x\r\ncontent-disposition: form-data; name="title"\r\n\r\n${'a'.repeat(9_000)}\r\n--x--\r\n`;

function formOf(words: Record<string, string>, content?: string): FormData {
  const form = new FormData();
  for (const [name, word] of Object.entries(words)) form.set(name, word);
  if (content) form.set('file', new File([content], 'a.pdf'));
  return form;
}

/** Sends for as long as somebody listens. @returns how many bytes that were */
const endless = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve) => {
    let sent = 0;
    const piece = Buffer.alloc(64 * 1024, 0x61);
    const req = request(url, { method: 'POST', headers });
    req.on('response', (res) => res.resume());
    req.on('error', () => undefined);
    req.on('close', () => resolve(sent));
    const more = () => {
      while (!req.destroyed) {
        sent += piece.length;
        if (!req.write(piece)) break;
      }
      if (sent > 200 * MEGABYTE) req.destroy();
    };
    req.on('drain', more);
    req.write(`--x\r\n${PART}\r\n\r\n`);
    more();
  });

async function halfAnUpload(url: string, headers: Record<string, string>): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `POST /files/evidence HTTP/1.1\r\nhost: x\r\nauthorization: ${headers.authorization}\r\n` +
      `content-type: multipart/form-data; boundary=x\r\ncontent-length: 500000\r\n\r\n--x\r\n${PART}\r\n\r\n${PDF}`,
  );
  socket.write('a'.repeat(100_000));
  await pause(300);
  socket.destroy();
  await pause(100);
}
