import { v7 as uuid } from 'uuid';
import { Scenario } from '../../schema/src/model/index.ts';
import type { Office } from '../kit/index.ts';
import { factsOf, only } from './facts.ts';

const WHEN = new Date('2023-07-03T08:00:00Z');
/** One of each role that tries, one with two seats, two in others' place, one whose seat is over. */
const WHO = ['controllo', 'segretario', 'hr', 'oiv', 'controllo.legale', 'delegato.segretario', 'ex.segretario'];

/** Of each a private and a shared what-if over the plan in force; and the neighbours', over theirs. */
export async function tryOut(office: Office): Promise<void> {
  const { versions, people, body } = await factsOf(office);
  const changes = [{ kind: 'rule', rule: 'date', choice: 'lateLinear' }];
  const of = (username: string, isOwn: boolean): Scenario[] => {
    const version = only(
      versions,
      (each) => each.year === 2023 && each.state === 'inForce' && (each.bodyId === body.id) === isOwn,
    );
    const owner = only(people, (each) => each.username === username);
    const about = { bodyId: version.bodyId, ownerId: owner.id, versionId: version.id, changes, createdAt: WHEN };
    return (['private', 'shared'] as const).map((state) => ({ id: uuid(), ...about, title: state, state, version: 1 }));
  };
  const scenarios = [...WHO.flatMap((username) => of(username, true)), ...of('controllo.vicina', false)];
  await office.db.transaction((manager) => manager.insert(Scenario, scenarios));
}
