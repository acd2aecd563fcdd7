import { MeasurementSystem } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../documents/import/import.store.ts';
import { DEFAULT_RULES } from '../domain/measurement-system/index.ts';
import { recordAct } from '../workflow/acts.ts';
import type { Seated } from './seed.ts';

const OPINION =
  'Parere di esempio. Pesi della scheda, comportamenti e fasce sono segnaposto, finché non si inserisce il sistema dell’ente.';

/**
 * The measurement system of the demonstration: adopted, and a placeholder, since the body's own is not known. The plan is
 * not tied to it: its document comes out as it was taken in, and whoever looks can choose the system and see what that does.
 */
export async function insertSystem(
  manager: EntityManager,
  { bodyId, oiv, now }: { readonly bodyId: string; readonly oiv: Seated; readonly now: Date },
): Promise<void> {
  const system: MeasurementSystem = {
    ...{ id: uuid(), bodyId, number: 1, state: 'adopted', adoptedFor: bodyId, ...DEFAULT_RULES },
    title: 'Sistema di misurazione e valutazione 2023',
    opinion: OPINION,
    opinionFavourable: true,
    opinionOn: '2023-01-16',
    opinionById: oiv.person.id,
    adoptionBody: 'Giunta camerale',
    adoptionAct: 'Atto di esempio',
    adoptionDate: '2023-01-23',
    adoptionAnnex: null,
    basedOnId: null,
    authorIds: [],
    createdAt: now,
    version: 1,
  };
  await insertRows(manager, MeasurementSystem, [system]);
  const about = { resource: 'measurementSystems', recordId: system.id, subject: { bodyId } } as const;
  const changes = { title: [null, system.title] } as const;
  await recordAct(manager, { viewer: null, now, ...about, action: 'import', to: 'adopted', changes });
}
