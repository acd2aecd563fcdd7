import type { DataProvider, RaRecord } from 'ra-core';
import * as documents from '../generated/graphql.ts';
import { ask } from './api.ts';
import { ApiError, isApiError } from './errors.ts';
import { VERBS, type Verbs } from './resources.ts';
import { isResource } from './viewer.ts';

const verbsOf = (resource: string): Verbs => {
  const verbs = isResource(resource) ? VERBS[resource] : undefined;
  if (!verbs) throw new ApiError('NOT_FOUND', { resource });
  return verbs;
};

interface ListParams {
  readonly filter?: object;
  readonly pagination?: { page: number; perPage: number };
  readonly sort?: { field: string; order: 'ASC' | 'DESC' };
}

async function list(resource: string, { filter = {}, pagination, sort }: ListParams) {
  const { page, perPage } = pagination ?? { page: 1, perPage: 200 };
  const answer = await verbsOf(resource).list({
    filter,
    page: { limit: perPage, offset: (page - 1) * perPage },
    // react-admin always names a field; `id` is its word for "as you like".
    sort: sort && sort.field !== 'id' ? { field: sort.field, direction: sort.order } : null,
  });
  return { data: [...answer.items] as never[], total: answer.total };
}

/** The issues of bad input become the messages of the form's fields; react-admin looks for them in `body.errors`. */
function forForms(error: unknown): never {
  if (isApiError(error) && error.issues.length > 0) {
    const errors = Object.fromEntries(
      error.issues.map((issue) => [
        issue.path.replace(/^input\./, ''),
        { message: `issues.${issue.code}`, args: { ...issue.params, _: issue.code } },
      ]),
    );
    throw Object.assign(error, { body: { errors: { ...errors, root: { serverError: 'errors.INVALID' } } } });
  }
  throw error;
}

const refused = (resource: string): Promise<never> => Promise.reject(new ApiError('FORBIDDEN', { resource }));

/** Only what the person may have changed is sent: what the server computed stays behind. */
function inputOf(data: object, previous: object | undefined): object {
  const before = previous as Record<string, unknown> | undefined;
  return Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) => !COMPUTED.has(key) && value !== undefined && (!before || before[key] !== value),
    ),
  );
}
const COMPUTED = new Set([
  'id',
  'version',
  'allowedActions',
  'blockedActions',
  'hasPassword',
  'seats',
  'unit',
  'person',
  'position',
  'ordering',
  'isLast',
  'extensions',
]);

/** The nine verbs of react-admin over the static documents. */
const nine: DataProvider = {
  getList: list,
  getOne: async (resource, { id }) => ({ data: (await verbsOf(resource).one(String(id))) as never }),
  getMany: async (resource, { ids }) => ({
    data: (await Promise.all(ids.map((id) => verbsOf(resource).one(String(id))))) as never[],
  }),
  getManyReference: (resource, { target, id, ...params }) =>
    list(resource, { ...params, filter: { ...params.filter, [target]: id } }),
  create: async (resource, { data }) => {
    const create = verbsOf(resource).create;
    if (!create) return refused(resource);
    return { data: (await create(inputOf(data, undefined) as never).catch(forForms)) as never };
  },
  update: async (resource, { id, data, previousData }) => {
    const update = verbsOf(resource).update;
    if (!update) return refused(resource);
    const expectedVersion = (previousData as { version?: number } | undefined)?.version ?? 0;
    const input = { ...inputOf(data, previousData), id, expectedVersion };
    return { data: (await update(input as never).catch(forForms)) as never };
  },
  delete: async (resource, { id, previousData }) => {
    const remove = verbsOf(resource).remove;
    if (!remove) return refused(resource);
    const expectedVersion = (previousData as { version?: number } | undefined)?.version ?? 0;
    await remove({ id: String(id), expectedVersion });
    return { data: (previousData ?? { id }) as never };
  },
  // Several records at once go through `advanceMany`, with one outcome each; these two are not used by any page.
  updateMany: (resource) => refused(resource),
  deleteMany: (resource) => refused(resource),
};

type Outcome = documents.AdvanceManyMutation['advanceMany'][number];
const STEPS_AT_ONCE = 50;

const notDone =
  (error: unknown) =>
  ({ id }: documents.AdvanceInput): Outcome => ({
    id: String(id),
    done: false,
    state: null,
    version: null,
    code: isApiError(error) ? error.code : 'UNREADABLE',
    paramsJson: null,
  });

/** The verbs of the office, beside the nine. */
const office = {
  advance: async (input: documents.AdvanceInput) => (await ask(documents.AdvanceDocument, { input })).advance,
  /** However many: the server takes so many at once. What could not be asked any more has its outcome too. */
  advanceMany: async (inputs: readonly documents.AdvanceInput[]): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (let from = 0; from < inputs.length; from += STEPS_AT_ONCE) {
      const some = inputs.slice(from, from + STEPS_AT_ONCE);
      const answered = ask(documents.AdvanceManyDocument, { inputs: some }).then((answer) => answer.advanceMany);
      outcomes.push(...(await (from === 0 ? answered : answered.catch((error: unknown) => some.map(notDone(error))))));
    }
    return outcomes;
  },
  undo: async (input: documents.UndoInput) => (await ask(documents.UndoDocument, { input })).undo,
  undoable: async (resource: string, id: string) => (await ask(documents.UndoableDocument, { resource, id })).undoable,
  extendPeriod: async (input: documents.ExtendPeriodInput) =>
    (await ask(documents.ExtendPeriodDocument, { input })).extendPeriod,
  tasks: async () => (await ask(documents.TasksDocument, {})).tasks,
  completeness: async (versionId: string, periodId: string) =>
    (await ask(documents.CompletenessDocument, { versionId, periodId })).completeness,
  history: async (resource: string, id: string) => (await ask(documents.HistoryDocument, { resource, id })).history,
  createPasswordLink: async (personId: string) =>
    (await ask(documents.CreatePasswordLinkDocument, { personId })).createPasswordLink,
};

export const dataProvider = { ...nine, ...office };
export type AlberoDataProvider = DataProvider & typeof office;
export type AnyRecord = RaRecord<string>;
