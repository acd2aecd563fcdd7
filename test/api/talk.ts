import type { Client, Office } from '../kit/index.ts';

export interface Said {
  readonly id: string;
  readonly resource: string;
  readonly indicatorLineageId: string | null;
  readonly parentId: string | null;
  readonly text: string;
  readonly authorName: string;
  readonly resolvedByName: string | null;
  readonly resolvedAt: string | null;
  readonly mentions: readonly { readonly personId: string; readonly name: string }[];
  readonly mayResolve: boolean;
  readonly version: number;
}

const SAID = `id resource indicatorLineageId parentId text authorName resolvedByName resolvedAt
  mentions { personId name } mayResolve version`;

export interface About {
  readonly resource: string;
  readonly id: string;
}

export const talkOf = async (client: Client, about: About): Promise<Said[]> =>
  (
    await client.query(`query ($resource: String!, $id: ID!) { comments(resource: $resource, id: $id) { ${SAID} } }`, {
      ...about,
    })
  ).comments;

export const say = async (client: Client, about: About, text: string, more: object = {}): Promise<Said> =>
  (
    await client.query(`mutation ($input: AddCommentInput!) { addComment(input: $input) { ${SAID} } }`, {
      input: { ...about, text, ...more },
    })
  ).addComment;

export const resolve = async (
  client: Client,
  { id, version }: Pick<Said, 'id' | 'version'>,
  resolved = true,
): Promise<Said> =>
  (
    await client.query(`mutation ($input: ResolveCommentInput!) { resolveComment(input: $input) { ${SAID} } }`, {
      input: { id, expectedVersion: version, resolved },
    })
  ).resolveComment;

export const mentionable = async (client: Client, about: About): Promise<{ personId: string; name: string }[]> =>
  (
    await client.query(
      'query ($resource: String!, $id: ID!) { mentionable(resource: $resource, id: $id) { personId name } }',
      { ...about },
    )
  ).mentionable;

export const personId = async (client: Client): Promise<string> =>
  (await client.query('{ me { personId } }')).me.personId;

/** An operational objective by its code. */
export async function objective(office: Office, code: string) {
  const { objectives } = await office.as('controllo').query(
    `query ($filter: ObjectiveFilter, $page: PageInput!) { objectives(filter: $filter, page: $page) {
      items { id code versionId openComments indicators { id lineageId openComments: name } } } }`,
    { filter: { text: code }, page: { limit: 200, offset: 0 } },
  );
  return objectives.items.find((each: { code: string }) => each.code === code);
}

/** The set of a position with its objectives. */
export async function setOf(client: Client, position: string) {
  const { individualSets } = await client.query(
    `{ individualSets { items { id state version openComments position { code }
       planVersion { id openComments } objectives { id openComments indicators { id } } } } }`,
  );
  return individualSets.items.find((each: { position: { code: string } }) => each.position.code === position);
}
