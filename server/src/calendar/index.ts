import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { romeDay } from '../domain/calendar.ts';
import { sendRefusal, sendText } from '../http/answer.ts';
import { CalendarResolver } from './calendar.resolver.ts';
import { CalendarService } from './calendar.service.ts';
import { icsOf } from './ics.ts';

export interface CalendarParts {
  readonly db: Database;
  readonly config: Pick<Config, 'publicUrl'>;
  readonly clock: () => Date;
}

/** Answers GET /calendar/<token>.ics; whoever has the address reads the calendar, without signing in. @returns false for other paths */
export type CalendarEndpoint = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>;

/** The days that count: as a list of the API and as a calendar under a secret address. */
export function makeCalendar({ db, config, clock }: CalendarParts) {
  const service = new CalendarService(db);
  const endpoint: CalendarEndpoint = async (req, res, path) => {
    if (!path.startsWith('/calendar/')) return false;
    const token = /^\/calendar\/([\w-]{43})\.ics$/.exec(path)?.[1];
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    const now = clock();
    const deadlines = token && isRead ? await service.byToken(token, romeDay(now)) : null;
    if (deadlines)
      sendText(res, 200, 'text/calendar; charset=utf-8', icsOf(deadlines, { now, publicUrl: config.publicUrl }));
    else sendRefusal(res, 404, 'NOT_FOUND');
    return true;
  };
  return { service, endpoint, resolvers: [new CalendarResolver(service)] };
}
