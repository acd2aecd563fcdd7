import { daysLater } from '../domain/days.ts';
import type { Deadline } from './calendar.types.ts';

/*
 * RFC 5545, as little of it as whole days need: lines end in CRLF, are folded at 75 octets, text is escaped.
 * Why not a library: docs/decisions/0016.
 */

export interface CalendarOptions {
  readonly now: Date;
  /** The address of the product, for the links and the UIDs. */
  readonly publicUrl: string;
}

/** The days as one calendar. The same day of the same record keeps its UID, so a moved deadline moves in the calendar. */
export function icsOf(deadlines: readonly Deadline[], options: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Albero della Performance//Scadenze//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Albero della Performance',
    ...deadlines.flatMap((deadline) => eventOf(deadline, options)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventOf({ on, kind, title, recordId, planYear }: Deadline, { now, publicUrl }: CalendarOptions): string[] {
  // A unit has one extension of a period; of several own units each day is an event of its own.
  const uid = kind === 'extension' ? `${kind}-${recordId}-${compact(on)}` : `${kind}-${recordId}-${planYear}`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@${new URL(publicUrl).hostname}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(daysLater(on, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `URL:${publicUrl}/`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const MOST_OCTETS = 75;

/** No line is longer than 75 octets, and none is cut inside a letter: the rest goes on after a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
