import type { TasksQuery } from '../generated/graphql.ts';

export type Task = TasksQuery['tasks'][number];

/** Where each task is done. A kind that is not here yet leads to the list of its resource. */
const LINKS: Readonly<Record<string, (task: Task) => string>> = {
  enterValues: ({ recordId }) => (recordId ? `/measurements?period=${recordId}` : '/measurements'),
  checkOnBehalf: () => '/measurements?state=entered',
  completeSet: ({ recordId }) => `/individualSets/${recordId ?? ''}`,
  reviseSet: ({ recordId }) => `/individualSets/${recordId ?? ''}`,
  waitSet: ({ recordId }) => `/individualSets/${recordId ?? ''}`,
  decideSets: () => '/da-approvare',
  organiseObjectives: ({ recordId }) => (recordId ? `/objectives/${recordId}` : '/objectives?joint=1'),
  settleDoubts: () => '/objectives?doubtful=1',
  openPeriod: () => '/periods',
  closePeriod: () => '/periods',
  readResults: () => '/results',
  readPlan: ({ recordId }) => (recordId ? `/plans/${recordId}` : '/plans'),
  peopleWithoutSeat: ({ recordId }) => (recordId ? `/people/${recordId}` : '/people'),
  peopleWithoutPassword: ({ recordId }) => (recordId ? `/people/${recordId}` : '/people'),
};

export const linkOf = (task: Task): string => LINKS[task.kind]?.(task) ?? `/${task.resource}`;

/** What only waits for somebody else, or is there to be read, stands after what is to be done. */
const UNHURRIED = new Set(['waitSet', 'readPlan', 'readResults', 'closePeriod', 'checkOnBehalf']);
export const isUrgent = ({ kind }: Task): boolean => !UNHURRIED.has(kind);

/** The word of its sentences: values of one's own position have theirs. */
export const wordOf = ({ kind, resource }: Task): string =>
  kind === 'enterValues' && resource === 'individualMeasurements' ? 'enterOwnValues' : kind;
