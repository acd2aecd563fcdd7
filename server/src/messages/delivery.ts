import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config.ts';
import { ADDRESS } from './words.ts';

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands one mail to the mail server. @throws when it did not take it, or did not say that it did */
export type Deliver = (mail: Mail) => Promise<void>;

/** Longer than this nobody waits for a step of the conversation; the lease lasts longer. */
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 };

/** Delivery by SMTP. The Message-ID is made from the row, so that a second copy of the same mail can be recognised. */
export function smtpDelivery({ smtpUrl, from }: MailConfig, publicUrl: string): Deliver {
  const transport = createTransport({ ...PATIENCE, url: smtpUrl, disableFileAccess: true, disableUrlAccess: true });
  return async ({ id, to, subject, text }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text: text.replaceAll(ADDRESS, publicUrl),
      messageId: messageId(id, from),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  };
}

/** At the domain of the sender, as RFC 5322 wants it. */
export const messageId = (id: string, from: string): string =>
  `<${id}@${/@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'albero.invalid'}>`;
