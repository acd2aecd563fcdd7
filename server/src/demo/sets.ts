import type { Viewer } from '@albero/schema/contract';
import { IndividualSet, Objective, Position } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { recordAct } from '../workflow/acts.ts';
import type { Seated } from './seed.ts';

interface Moving {
  readonly versionId: string;
  readonly people: ReadonlyMap<string, Seated>;
  readonly now: Date;
}

const REASON =
  'Gli obiettivi vanno bene nell’insieme; su uno serve una precisazione prima dell’approvazione: vedere l’osservazione.';
const REMARK = 'Indicare da quale fonte si ricava il valore, così che chi verifica possa ritrovarlo.';

/** Of the five sets one waits for the Segretario Generale, one came back with a reason, three are still drafts. */
export async function moveSets(manager: EntityManager, { versionId, people, now }: Moving): Promise<void> {
  const submitted = await setOf(manager, versionId, 'PO_BP');
  await submit(manager, submitted, personOf(people, 'po.bilancio'), now);

  const returned = await setOf(manager, versionId, 'PO_PROM SV EC');
  await submit(manager, returned, personOf(people, 'po.promozione'), now);
  await sendBack(manager, returned, personOf(people, 'segretario'), now);
}

async function submit(manager: EntityManager, set: IndividualSet, by: Seated, now: Date): Promise<void> {
  await manager.update(
    IndividualSet,
    { id: set.id },
    {
      state: 'submitted',
      submittedById: by.person.id,
      submittedAt: now,
      authorIds: [by.person.id],
      version: set.version + 1,
    },
  );
  await record(manager, set, { by, now, action: 'submit', from: set.state, to: 'submitted' });
  Object.assign(set, { state: 'submitted', version: set.version + 1 });
}

async function sendBack(manager: EntityManager, set: IndividualSet, by: Seated, now: Date): Promise<void> {
  await manager.update(
    IndividualSet,
    { id: set.id },
    { state: 'returned', decidedById: by.person.id, decidedAt: now, reason: REASON, version: set.version + 1 },
  );
  await manager.update(Objective, { setId: set.id, code: 'PO_PROM SV EC_09_01' }, { remark: REMARK });
  await record(manager, set, { by, now, action: 'sendBack', from: set.state, to: 'returned', reason: REASON });
}

interface Recorded {
  readonly by: Seated;
  readonly now: Date;
  readonly action: 'submit' | 'sendBack';
  readonly from: IndividualSet['state'];
  readonly to: IndividualSet['state'];
  readonly reason?: string;
}

const record = (manager: EntityManager, set: IndividualSet, { by, ...act }: Recorded): Promise<void> =>
  recordAct(manager, {
    ...act,
    viewer: viewerOf(by, set),
    resource: 'individualSets',
    recordId: set.id,
    subject: { bodyId: set.bodyId, unitIds: [set.unitId], positionId: set.positionId, state: act.from },
  });

/** The person as the rights see them: on the whole tree the branch is the body's units, of which the set's is the one asked. */
const viewerOf = ({ person, seat }: Seated, { bodyId, unitId }: IndividualSet): Viewer => ({
  personId: person.id,
  seats: [{ ...seat, bodyId, branchIds: [seat.unitId, unitId], onBehalfOfId: null }],
  conflictPositionIds: [],
});

async function setOf(manager: EntityManager, versionId: string, code: string): Promise<IndividualSet> {
  return manager
    .createQueryBuilder(IndividualSet, 's')
    .innerJoin(Position, 'p', 'p.id = s.positionId AND p.code = :code', { code })
    .where('s.versionId = :versionId', { versionId })
    .getOneOrFail();
}

function personOf(people: ReadonlyMap<string, Seated>, username: string): Seated {
  const found = people.get(username);
  if (!found) throw new Error(`there is no demo person ${username}`);
  return found;
}
