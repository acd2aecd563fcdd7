import { expect, test } from 'vitest';
import { Period, PeriodExtension, Person } from '../../schema/src/model/index.ts';
import { icsOf } from '../../server/src/calendar/ics.ts';
import { eachDatabase, type Office } from '../kit/index.ts';
import { JUNE } from './values.ts';

interface Deadline {
  readonly on: string;
  readonly kind: string;
  readonly title: string;
}

const deadlinesOf = async (office: Office, who: string): Promise<Deadline[]> =>
  (await office.as(who).query('{ deadlines { on kind title } }')).deadlines;

const newLink = async (office: Office, who: string): Promise<string> =>
  (await office.as(who).query('mutation { createCalendarLink { path } }')).createCalendarLink.path;

/** The half-year values: from 3 July to the 31st, the legal service until 10 August. */
async function setDays(office: Office): Promise<void> {
  const unitId = await unitOf(office, 'referente.legale');
  await office.db.transaction(async (manager) => {
    await manager.update(Period, { endsOn: JUNE }, { opensOn: '2023-07-03', deadline: '2023-07-31' });
    const period = await manager.findOneByOrFail(Period, { endsOn: JUNE });
    const extension = { id: crypto.randomUUID(), periodId: period.id, unitId, until: '2023-08-10', reason: 'Ferie' };
    await manager.insert(PeriodExtension, extension);
  });
}

const unitOf = async (office: Office, who: string): Promise<string> =>
  (await office.as(who).query('{ me { seats { unitId } } }')).me.seats[0].unitId;

eachDatabase(
  'the days that count',
  (office) => {
    test('openings, deadlines with the own extension, the next plan and the relazione', async () => {
      await setDays(office);

      expect(await deadlinesOf(office, 'referente.staff')).toEqual([
        { on: '2023-07-03', kind: 'opening', title: 'Valori al 30/06/2023: si apre l’inserimento' },
        { on: '2023-07-31', kind: 'deadline', title: 'Valori al 30/06/2023: ultimo giorno' },
        { on: '2024-01-31', kind: 'adoption', title: 'Adozione del piano 2024' },
        { on: '2024-06-30', kind: 'report', title: 'Relazione sulla performance 2023' },
      ]);
      expect((await deadlinesOf(office, 'referente.legale')).map(({ on, kind }) => `${on} ${kind}`)).toEqual([
        '2023-07-03 opening',
        '2023-08-10 extension',
        '2024-01-31 adoption',
        '2024-06-30 report',
      ]);
    });

    test('the calendar is read under a secret address, which a new one ends, and whoever is disabled has none', async () => {
      await setDays(office);
      const former = await newLink(office, 'referente.legale');
      const path = await newLink(office, 'referente.legale');

      const ended = await office.nobody.get(former);
      const calendar = await office.nobody.get(path);
      const guessed = await office.nobody.get(`/calendar/${'x'.repeat(43)}.ics`);
      await office.db.transaction((manager) =>
        manager.update(Person, { username: 'referente.legale' }, { disabled: true }),
      );
      const disabled = await office.nobody.get(path);

      expect([ended.status, guessed.status, disabled.status]).toEqual([404, 404, 404]);
      expect(calendar.status).toBe(200);
      expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(calendar.headers.get('cache-control')).toBe('no-store');
      expect(calendar.body).toContain('DTSTART;VALUE=DATE:20230810\r\nDTEND;VALUE=DATE:20230811\r\n');
      expect(calendar.body).not.toContain('20230731');
    });

    test('of the secret only its hash is kept, and the history tells only that there is one', async () => {
      const path = await newLink(office, 'referente.staff');
      const token = path.slice('/calendar/'.length, -'.ics'.length);

      const kept = JSON.stringify([
        await office.db.read.query('SELECT * FROM calendar_links'),
        await office.db.read.query('SELECT * FROM acts'),
      ]);

      expect(token).toMatch(/^[\w-]{43}$/);
      expect(kept).not.toContain(token);
      expect(kept).toContain('calendarLink');
    });
  },
  { perTest: true },
);

test('a calendar as RFC 5545 wants it: CRLF, no line over 75 octets, text escaped, UIDs that stay', () => {
  const title = 'Valori; di «tutte» le unità, perché così è scritto nell’atto di proroga è più lungo di una riga\\';
  const day = { on: '2023-12-31', kind: 'deadline', title, recordId: 'p1', planYear: 2023, periodDay: null } as const;
  const options = { now: new Date('2023-07-03T09:00:00Z'), publicUrl: 'https://albero.camera.example' };

  const text = icsOf([day], options);
  const moved = icsOf([{ ...day, on: '2024-01-10' }], options);

  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
  expect(unfolded).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Albero della Performance//Scadenze//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Albero della Performance',
    'BEGIN:VEVENT',
    'UID:deadline-p1-2023@albero.camera.example',
    'DTSTAMP:20230703T090000Z',
    'DTSTART;VALUE=DATE:20231231',
    'DTEND;VALUE=DATE:20240101',
    'SUMMARY:Valori\\; di «tutte» le unità\\, perché così è scritto nell’atto di proroga è più lungo di una riga\\\\',
    'URL:https://albero.camera.example/',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(moved).toContain('UID:deadline-p1-2023@albero.camera.example');
});
