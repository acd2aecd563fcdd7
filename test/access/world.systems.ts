import { v7 as uuid } from 'uuid';
import { MeasurementSystem } from '../../schema/src/model/index.ts';
import { DEFAULT_RULES } from '../../server/src/domain/measurement-system/index.ts';
import type { Office } from '../kit/index.ts';
import { factsOf, only } from './facts.ts';

const WHEN = new Date('2023-03-01T08:00:00Z');

/** Beside the adopted one: a superseded one, drafts without an opinion, with either, one that the OIV has a hand in; a foreign draft. */
export async function prepareSystems(office: Office): Promise<void> {
  const { units, body, people } = await factsOf(office);
  const idOf = (username: string) => only(people, (each) => each.username === username).id;
  const foreign = only(units, ({ parentId, id }) => parentId === null && id !== body.id);
  const system = (number: number, more: Partial<MeasurementSystem> = {}) => ({
    ...{ id: uuid(), bodyId: body.id, number, title: `SMVP ${number}`, state: 'draft' as const, ...DEFAULT_RULES },
    ...{ authorIds: [idOf('controllo')], createdAt: WHEN, version: 1 },
    ...more,
  });
  const judged = { opinion: 'Parere', opinionOn: '2023-03-02', opinionById: idOf('oiv') };
  await office.db.transaction((manager) =>
    manager.insert(MeasurementSystem, [
      system(10, { state: 'superseded', ...judged, opinionFavourable: true }),
      system(11),
      system(12, { ...judged, opinionFavourable: true }),
      system(13, { ...judged, opinionFavourable: false }),
      system(14, { authorIds: [idOf('oiv')] }),
      system(1, { bodyId: foreign.id, ...judged, opinionFavourable: true }),
    ] as never),
  );
}
