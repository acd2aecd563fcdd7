import type { TasksQuery } from '../generated/graphql.ts';

export type Task = TasksQuery['tasks'][number];

const valuesIn = (periodId: string | null, state: string): string =>
  `/measurements?${periodId ? `period=${periodId}&` : ''}state=${state}`;
const reviewOf = (periodId: string | null, queue: string): string =>
  `/review?queue=${queue}${periodId ? `&period=${periodId}` : ''}`;
function recordPage({ resource, recordId }: Task): string {
  return `/${resource}/${recordId ?? ''}`;
}

/** One sheet has its page; several are found where all of them are. */
const sheetOr =
  (several: string) =>
  ({ recordId }: Task): string =>
    recordId ? `/evaluations/${recordId}` : several;
const ownSheet = sheetOr('/fascicolo');

const oneSystem = ({ recordId }: Task): string =>
  recordId ? `/measurementSystems/${recordId}` : '/measurementSystems';

/** Where each task is done. A kind that is not here yet leads to the list of its resource. */
const LINKS: Readonly<Record<string, (task: Task) => string>> = {
  enterValues: ({ recordId }) => (recordId ? `/measurements?period=${recordId}` : '/measurements'),
  reviseValues: ({ recordId }) => valuesIn(recordId, 'returned'),
  submitValues: ({ recordId }) => valuesIn(recordId, 'draft'),
  verifyValues: ({ recordId }) => reviewOf(recordId, 'verify'),
  approveValues: ({ recordId }) => reviewOf(recordId, 'approve'),
  consolidateValues: ({ recordId }) => reviewOf(recordId, 'consolidate'),
  giveOpinions: ({ recordId }) => reviewOf(recordId, 'opinions'),
  lateUnits: ({ recordId }) => valuesIn(recordId, 'missing'),
  completePlan: ({ recordId }) => `/versions/${recordId ?? ''}`,
  proposePlan: ({ recordId }) => `/versions/${recordId ?? ''}`,
  approvePlan: ({ recordId }) => `/versions/${recordId ?? ''}`,
  adoptPlan: ({ recordId }) => `/versions/${recordId ?? ''}`,
  decideProposals: ({ recordId }) => (recordId ? `/proposals/${recordId}` : '/proposals'),
  reviseProposal: ({ recordId }) => (recordId ? `/proposals/${recordId}` : '/proposals'),
  mentioned: recordPage,
  openComments: recordPage,
  failedMessages: () => `/messages?filter=${encodeURIComponent(JSON.stringify({ state: 'failed' }))}`,
  selfAssess: ownSheet,
  acknowledgeSheet: ownSheet,
  assessSheets: sheetOr('/evaluations'),
  calibrateSheets: sheetOr('/evaluations/calibration'),
  notifySheets: sheetOr('/evaluations?state=calibrated'),
  decideContested: sheetOr('/evaluations'),
  finaliseSheets: sheetOr('/evaluations'),
  handOverSheets: sheetOr('/evaluations?state=definitive'),
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
  writeReport: ({ resource, recordId }) => (resource === 'reports' ? `/reports/${recordId ?? ''}` : '/reports'),
  reviseReport: recordPage,
  adoptReport: recordPage,
  validateReport: recordPage,
  judgeSystem: oneSystem,
  reviseSystem: oneSystem,
  adoptSystem: oneSystem,
  peopleWithoutSeat: ({ recordId }) => (recordId ? `/people/${recordId}` : '/people'),
  peopleWithoutPassword: ({ recordId }) => (recordId ? `/people/${recordId}` : '/people'),
};

export const linkOf = (task: Task): string => LINKS[task.kind]?.(task) ?? `/${task.resource}`;

/** What only waits for somebody else, or is there to be read, stands after what is to be done. */
const UNHURRIED = new Set([
  'waitSet',
  'readPlan',
  'readResults',
  'closePeriod',
  'checkOnBehalf',
  'consolidateValues',
  'openComments',
  'selfAssess',
]);
export const isUrgent = ({ kind }: Task): boolean => !UNHURRIED.has(kind);

/** The word of its sentences: values of one's own position have theirs. */
export const wordOf = ({ kind, resource }: Task): string =>
  kind === 'enterValues' && resource === 'individualMeasurements' ? 'enterOwnValues' : kind;
