/*
 * The Italian words of the e-mails. Subjects stand in the administrator's list: they name no record. Links are written
 * against ADDRESS, which the sender replaces by the address of the day.
 */

export const ADDRESS = '{indirizzo}';

const FOOT = 'Questo messaggio è stato scritto da Albero della Performance: non serve rispondere.';

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

export interface Told {
  readonly subject: string;
  /** Whole sentences, one paragraph each. */
  readonly text: readonly string[];
  /** What somebody wrote to the person. */
  readonly quoted?: string | null;
  /** Page of the product, with a leading slash. */
  readonly path: string;
}

export function letter({ subject, text, quoted = null, path }: Told): Letter {
  const said = quoted === null ? [] : [quoted.replace(/^/gm, '  ')];
  return { subject, body: [...text, ...said, `Per vedere: ${ADDRESS}${path}`, FOOT].join('\n\n') };
}
