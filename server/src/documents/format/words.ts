import { z } from 'zod';

/*
 * The smallest pieces of the plan document. Messages are codes: words stand in domain/sentences.ts.
 * The limits are those of the columns, so that what is accepted is what comes back.
 */

/** Plain decimal notation, at most 18 digits before and 10 after the point, kept as written. */
export const decimal = z
  .string('DECIMAL')
  .regex(/^-?(0|[1-9]\d{0,17})(\.\d{1,10})?$/, 'DECIMAL')
  .meta({ id: 'Decimal', description: 'Plain decimal notation, for example "8.37"' });

/** A weight, a share or a limit: never below zero. */
export const amount = z
  .string('DECIMAL')
  .regex(/^(0|[1-9]\d{0,17})(\.\d{1,10})?$/, 'DECIMAL')
  .meta({ id: 'Amount', description: 'Plain decimal notation, zero or more' });

/** A day of the calendar, leap years included. */
export const day = z.iso.date('DAY').meta({ id: 'Day' });

export const instant = z.iso.datetime({ offset: true, error: 'INSTANT' }).meta({ id: 'Instant' });

export const year = z.int('YEAR').min(1900, 'YEAR').max(2999, 'YEAR').meta({ id: 'Year' });

/** No control characters but line ends and tabs, and no half of a surrogate pair, which UTF-8 cannot carry. */
const isPrintable = (text: string): boolean => !/(?![\n\r\t])[\p{Cc}\p{Cs}]/u.test(text);

const texts = (longest: number) => z.string().max(longest, 'TOO_LONG').refine(isPrintable, 'TEXT');

/** What the text columns hold in any alphabet. */
export const text = texts(10_000).meta({ id: 'Text' });
export const filledText = texts(10_000).min(1, 'EMPTY').meta({ id: 'FilledText' });
export const line = texts(255).min(1, 'EMPTY').meta({ id: 'Line' });

/** A printed code: a label, unique where it is said to be; blanks inside are allowed (`PO_ANAG CERT_01_03`). */
export const code = z
  .string()
  .max(64, 'TOO_LONG')
  .regex(/^[^\s\p{C}]([^\p{C}\t\n\r]*[^\s\p{C}])?$/u, 'CODE')
  .meta({ id: 'Code', description: 'A printed code; blanks inside are allowed' });

/** Why the source is not certain; shown to whoever can settle it. */
export const doubt = texts(10_000)
  .min(1, 'EMPTY')
  .meta({ id: 'Doubt', description: 'What is uncertain in the source' });
