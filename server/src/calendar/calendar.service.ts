import { reach, type Viewer } from '@albero/schema/contract';
import { CalendarLink, Person, type PlanVersion } from '@albero/schema/model';
import { formatDay } from '@albero/schema/rules';
import { viewersOn } from '../access/viewers.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { DomainError } from '../domain/errors.ts';
import { hashOf, isSecret, newSecret } from '../sign-in/secrets.ts';
import { recordAct } from '../workflow/acts.ts';
import { type DatedPeriod, datedPeriods, datedVersions, holderOf } from './calendar.store.ts';
import type { CalendarAddress, Deadline } from './calendar.types.ts';

/** The days that count, as each person sees them: in the product and in the calendar of the own telephone. */
export class CalendarService {
  constructor(private readonly db: Database) {}

  async deadlines(viewer: Viewer): Promise<Deadline[]> {
    const own = viewer.seats.filter(({ role }) => role === 'contact' || role === 'positionHead');
    const unitIds = [...new Set(own.map(({ unitId }) => unitId))];
    const [periods, versions] = await Promise.all([
      datedPeriods(this.db.read, reach(viewer, 'read', 'periods'), unitIds),
      datedVersions(this.db.read, reach(viewer, 'read', 'plans')),
    ]);
    const days = [...periods.flatMap((period) => daysOfPeriod(period, unitIds.length)), ...daysOfPlans(versions)];
    return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  /** A new secret address; the one made before holds no more. One act is written: that it was made, never the address. */
  async createLink(viewer: Viewer, now: Date): Promise<CalendarAddress> {
    const token = newSecret();
    const { personId } = viewer;
    await this.db.transaction(async (manager) => {
      const person = await lockedRow(manager, Person, personId);
      if (!person) throw new DomainError('NOT_FOUND', { resource: 'people', id: personId });
      await manager.delete(CalendarLink, { personId });
      await manager.insert(CalendarLink, { personId, hash: hashOf(token), createdAt: now });
      const { bodyId } = person;
      await recordAct(manager, {
        viewer,
        now,
        resource: 'people',
        recordId: personId,
        subject: { bodyId, unitIds: [bodyId], personId },
        action: 'update',
        changes: { calendarLink: [null, now.toISOString()] },
      });
    });
    return { path: `/calendar/${token}.ics` };
  }

  /** What the holder of a secret address reads today; null: the address holds no more. */
  async byToken(token: string, today: string): Promise<Deadline[] | null> {
    const personId = isSecret(token) ? await holderOf(this.db.read, hashOf(token)) : null;
    const [viewer] = personId ? await viewersOn(this.db.read, today, { personId }) : [];
    return viewer ? this.deadlines(viewer) : null;
  }
}

/** The own deadline is the extension where each own unit has one. */
function daysOfPeriod({ id: recordId, endsOn, planYear, ...period }: DatedPeriod, units: number): Deadline[] {
  const values = `Valori al ${formatDay(endsOn)}`;
  const day = (on: string | null, kind: Deadline['kind'], words: string): Deadline[] =>
    on === null ? [] : [{ on, kind, title: `${values}: ${words}`, recordId, planYear, periodDay: endsOn }];
  const later = period.extendedTo.filter((until) => until > (period.deadline ?? ''));
  const isReplaced = units > 0 && later.length >= units;
  return [
    ...day(period.opensOn, 'opening', 'si apre l’inserimento'),
    ...day(isReplaced ? null : period.deadline, 'deadline', 'ultimo giorno'),
    ...[...new Set(later)].flatMap((until) => day(until, 'extension', 'ultimo giorno, con la proroga')),
  ];
}

/** The plan is adopted by 31 January of its year, the relazione by 30 June of the next (D.Lgs. 150/2009 art. 10). */
function daysOfPlans(versions: readonly PlanVersion[]): Deadline[] {
  const inForce = versions.filter(({ state }) => state === 'inForce');
  const hasPlan = (year: number, bodyId: string) =>
    inForce.some((version) => version.year === year && version.bodyId === bodyId);
  const underWay = versions.filter(({ state, year, bodyId }) => state !== 'inForce' && !hasPlan(year, bodyId));
  return [
    ...underWay.map(({ id, year }) => adoption(id, year)),
    ...inForce.flatMap(({ id, year, bodyId }) => [
      ...(versions.some((next) => next.year === year + 1 && next.bodyId === bodyId) ? [] : [adoption(id, year + 1)]),
      ofYear(id, {
        on: `${year + 1}-06-30`,
        kind: 'report',
        title: `Relazione sulla performance ${year}`,
        planYear: year,
      }),
    ]),
  ];
}

const adoption = (id: string, year: number): Deadline =>
  ofYear(id, { on: `${year}-01-31`, kind: 'adoption', title: `Adozione del piano ${year}`, planYear: year });

const ofYear = (recordId: string, day: Pick<Deadline, 'on' | 'kind' | 'title' | 'planYear'>): Deadline => ({
  ...day,
  recordId,
  periodDay: null,
});
