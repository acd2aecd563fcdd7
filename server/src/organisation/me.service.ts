import type { Database } from '../database/database.ts';
import { DomainError } from '../domain/errors.ts';
import { personWithPlaces } from './me.store.ts';
import type { Me } from './me.types.ts';
import type { Asking } from './subjects.ts';

/** What a person may know of oneself: asked first by every page. */
export class MeService {
  constructor(
    private readonly db: Database,
    private readonly isDemo: boolean,
  ) {}

  async me({ viewer, today }: Asking): Promise<Me> {
    const found = await personWithPlaces(this.db.read, viewer);
    if (!found) throw new DomainError('UNAUTHENTICATED', {});
    const { person, unitNames, positionTitles, personNames } = found;
    return {
      personId: person.id,
      username: person.username,
      name: person.name,
      email: person.email,
      digest: person.digest,
      today,
      demo: this.isDemo,
      organisation: unitNames.get(person.bodyId) ?? '',
      seats: viewer.seats.map((seat) => ({
        ...seat,
        unitName: unitNames.get(seat.unitId) ?? '',
        positionTitle: positionTitles.get(seat.positionId ?? '') ?? null,
        onBehalfOfName: personNames.get(seat.onBehalfOfId ?? '') ?? null,
      })),
    };
  }
}
