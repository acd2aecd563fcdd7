import type { SetContent } from '@albero/schema/contract';
import { Person, Position, SeenMark } from '@albero/schema/model';
import { rows, select } from '../database/rows.ts';
import { contentOf } from '../domain/set-content.ts';
import { byId, type LoaderOf, type Loaders } from '../graphql/loaders.ts';
import { INDICATORS_OF_OBJECTIVE, OBJECTIVES_OF_SET } from '../plans/plan.loaders.ts';

export const POSITION = byId(Position);
export const PERSON = byId(Person);

/** The mark of one person on one record; the key is `markKey`. */
export const SEEN_MARK: LoaderOf<SeenMark | null> = async (manager, keys) => {
  const wanted = keys.map((key) => key.split(' '));
  const query = select(manager, SeenMark, 'x')
    .where('x.personId IN (:...people)', { people: [...new Set(wanted.map(([person]) => person))] })
    .andWhere('x.recordId IN (:...records)', { records: wanted.map(([, record]) => record) });
  const found = new Map((await rows(query)).map((mark) => [markKey(mark.personId, mark.recordId), mark]));
  return keys.map((key) => found.get(key) ?? null);
};

export const markKey = (personId: string, recordId: string): string => `${personId} ${recordId}`;

/** What is written in a set, from the batches of the request. */
export async function contentOfSet(loaders: Loaders, setId: string): Promise<SetContent> {
  const objectives = await loaders.take(OBJECTIVES_OF_SET, setId);
  const indicators = await Promise.all(objectives.map(({ id }) => loaders.take(INDICATORS_OF_OBJECTIVE, id)));
  const groups = new Map(objectives.map(({ id }, o) => [id, indicators[o] ?? []]));
  return contentOf(objectives, (id) => groups.get(id) ?? []);
}
