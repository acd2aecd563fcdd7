import type { Outcome, Viewer } from '@albero/schema/contract';
import { Measurement, type MeasurementInputs, Period } from '@albero/schema/model';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { rows, select } from '../database/rows.ts';
import { grouped, type LoaderOf } from '../graphql/loaders.ts';
import { inMeasurementReach } from './measurement.reach.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import { measurementReach } from './measurement.subject.ts';

/** What was entered, of the same slice, at an earlier period of the plan. */
export interface Former {
  readonly day: string;
  readonly outcome: Outcome | null;
  readonly inputs: MeasurementInputs | null;
}

type FormerRow = Measurement & Former & { readonly valueId: string };

/** Of the values asked for (`m`), those before them (`x`), oldest first. */
const formerRows = (manager: EntityManager, ids: readonly string[]): SelectQueryBuilder<Measurement> =>
  select(manager, Measurement, 'x', NEEDED)
    .innerJoin(Period, 'xp', 'xp.id = x.periodId')
    .innerJoin(Measurement, 'm', 'm.lineageId = x.lineageId AND m.sliceKey = x.sliceKey')
    .innerJoin(Period, 'p', 'p.id = m.periodId AND p.planId = xp.planId AND p.endsOn > xp.endsOn')
    .addSelect('m.id', 'valueId')
    .addSelect('xp.endsOn', 'day')
    .where('m.id IN (:...ids) AND x.outcome IS NOT NULL', { ids })
    .orderBy('xp.endsOn');

const NEEDED = { needs: (name: string): boolean => name === 'outcome' || name === 'inputs' };

/** The values before one value, whoever asks: what it is held against when it is sent. */
export async function formerOf(manager: EntityManager, id: string): Promise<readonly Former[]> {
  return (await rows(formerRows(manager, [id]))) as FormerRow[];
}

/** The same of many values, of those that the viewer may read. The same function for the same viewer. */
export function formersFor(viewer: Viewer): LoaderOf<readonly Former[]> {
  const known = loaders.get(viewer);
  if (known) return known;
  const made: LoaderOf<readonly Former[]> = async (manager, ids) => {
    const query = formerRows(manager, ids).andWhere(inMeasurementReach(measurementReach(viewer, 'read'), 'x'));
    return grouped((await rows(query)) as FormerRow[], 'valueId', ids);
  };
  loaders.set(viewer, made);
  return made;
}
const loaders = new WeakMap<Viewer, LoaderOf<readonly Former[]>>();

/** The same from the values of a whole plan that are at hand. */
export function formersAmong(all: readonly MeasurementRow[]): Map<string, readonly Former[]> {
  const bySlice = new Map<string, MeasurementRow[]>();
  for (const row of all) {
    const key = `${row.lineageId} ${row.sliceKey}`;
    const slice = bySlice.get(key);
    if (slice) slice.push(row);
    else bySlice.set(key, [row]);
  }
  const formers = new Map<string, readonly Former[]>();
  for (const slice of bySlice.values()) {
    const entered = slice.filter(({ outcome }) => outcome !== null).map(asFormer);
    entered.sort((a, b) => (a.day < b.day ? -1 : 1));
    for (const { id, periodDay } of slice)
      formers.set(
        id,
        entered.filter(({ day }) => day < periodDay),
      );
  }
  return formers;
}

const asFormer = ({ periodDay, outcome, inputs }: MeasurementRow): Former => ({ day: periodDay, outcome, inputs });
