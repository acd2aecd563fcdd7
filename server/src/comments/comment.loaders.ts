import type { State } from '@albero/schema/contract';
import { Comment, CommentMention, IndividualSet, Objective, Person } from '@albero/schema/model';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { byId, grouped, type LoaderOf } from '../graphql/loaders.ts';
import type { Mention } from './comment.types.ts';

export const PERSON = byId(Person);
export const SET = byId(IndividualSet);

/** Open threads about one record (`key`), by the state in which they began: some readers know only of some. */
export interface OpenThreads {
  readonly key: string;
  readonly resource: string;
  readonly state: State | null;
  /** Of individual objectives. */
  readonly setId: string | null;
  readonly threads: number;
}

/** By what the comments hang on: the lineage of an objective or the id of a value. */
export const OPEN_THREADS: LoaderOf<OpenThreads[]> = async (manager, subjectIds) => {
  const query = open(manager).where('c.subjectId IN (:...subjectIds)', { subjectIds }).addSelect('c.subjectId', 'key');
  return grouped(await counted(query.addGroupBy('c.subjectId')), 'key', subjectIds);
};

/** Of all objectives of a version. */
export const OPEN_IN_VERSION: LoaderOf<OpenThreads[]> = async (manager, versionIds) => {
  const query = open(manager)
    .innerJoin(Objective, 'o', 'o.lineageId = c.subjectId')
    .where('o.versionId IN (:...versionIds)', { versionIds })
    .addSelect('o.versionId', 'key')
    .addSelect('o.setId', 'setId');
  return grouped(await counted(query.addGroupBy('o.versionId').addGroupBy('o.setId')), 'key', versionIds);
};

const open = (manager: EntityManager): SelectQueryBuilder<Comment> =>
  manager
    .createQueryBuilder(Comment, 'c')
    .select('c.resource', 'resource')
    .addSelect('c.state', 'state')
    .addSelect('COUNT(*)', 'threads')
    .groupBy('c.resource')
    .addGroupBy('c.state');

async function counted(query: SelectQueryBuilder<Comment>): Promise<OpenThreads[]> {
  query.andWhere('c.parentId IS NULL AND c.resolvedById IS NULL');
  const found = await query.getRawMany<OpenThreads & { threads: number | string }>();
  return found.map((row) => ({ ...row, setId: row.setId ?? null, threads: Number(row.threads) }));
}

/** Whom a comment calls. */
export const MENTIONS: LoaderOf<Mention[]> = async (manager, commentIds) => {
  const found = await manager
    .createQueryBuilder(CommentMention, 'x')
    .innerJoin(Person, 'p', 'p.id = x.personId')
    .select('x.commentId', 'commentId')
    .addSelect('x.personId', 'personId')
    .addSelect('p.name', 'name')
    .where('x.commentId IN (:...commentIds)', { commentIds })
    .orderBy('p.name')
    .getRawMany<Mention & { commentId: string }>();
  return grouped(found, 'commentId', commentIds);
};
