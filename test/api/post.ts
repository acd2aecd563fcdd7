import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Person } from '../../schema/src/model/index.ts';
import type { Database } from '../../server/src/database/database.ts';

/* A mail server on this machine, and the addresses of the demo's persons at it. */

export interface Mail {
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** Takes every mail and keeps it; can go away and come back on the same port. */
export class PostBox {
  readonly mails: Mail[] = [];
  /** Done when a mail was taken, before the sender is told so. */
  onMail: (mail: Mail) => void = () => {};
  #server: SMTPServer | null = null;
  #port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async up(): Promise<this> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const mail = asMail(Buffer.concat(parts).toString('latin1'), envelope.rcptTo[0]?.address ?? '');
          this.mails.push(mail);
          this.onMail(mail);
          done();
        });
      },
    });
    server.on('error', () => {});
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  async down(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** What has come since it was last emptied. */
  take(): Mail[] {
    return this.mails.splice(0);
  }
}

function asMail(raw: string, to: string): Mail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n\s+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const decode =
    encoding === 'base64' ? fromBase64 : encoding === 'quoted-printable' ? fromQuoted : (text: string) => text;
  const subject = header('Subject').replace(/=\?utf-8\?Q\?(.*?)\?=/gi, (_, text) =>
    fromQuoted(text.replace(/_/g, ' ')),
  );
  return {
    to,
    from: header('From'),
    messageId: header('Message-ID'),
    subject,
    text: decode(body.join('\r\n\r\n')).replace(/\r\n/g, '\n').trim(),
  };
}

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

const fromQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

export const addressOf = (username: string): string => `${username}@camera.example`;

/** Gives these persons of the demo an address. */
export async function giveAddresses(db: Database, ...usernames: string[]): Promise<void> {
  await db.transaction(async (manager) => {
    for (const username of usernames) await manager.update(Person, { username }, { email: addressOf(username) });
  });
}

export const personIdOf = async (db: Database, username: string): Promise<string> =>
  (await db.read.findOneByOrFail(Person, { username })).id;
