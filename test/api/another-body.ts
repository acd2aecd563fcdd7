import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { Person, SeatRecord } from '../../schema/src/model/index.ts';
import { DEMO_PLAN } from '../../server/src/demo/seed.ts';
import { importDocument, readDocument } from '../../server/src/documents/index.ts';
import type { Office } from '../kit/index.ts';

/** A second body in the same installation, with the same plan and one planner of its own. */
export async function anotherBody(office: Office, name: string): Promise<{ versionId: string; planner: string }> {
  const document = readDocument(readFileSync(DEMO_PLAN));
  const organisation = { name, abbreviation: name };
  const { bodyId, versionId } = await importDocument(office.db, { ...document, organisation }, { now: new Date() });

  await office.db.transaction(async (manager) => {
    const { passwordHash } = await manager.findOneOrFail(Person, {
      where: { username: 'controllo' },
      select: { id: true, passwordHash: true },
    });
    const person = { id: uuid(), bodyId, username: `controllo.${name}`, name, disabled: false, passwordHash };
    await manager.insert(Person, person);
    const seat = { id: uuid(), personId: person.id, role: 'planner', unitId: bodyId, validFrom: '2023-01-01' } as const;
    await manager.insert(SeatRecord, seat);
  });
  return { versionId, planner: `controllo.${name}` };
}
