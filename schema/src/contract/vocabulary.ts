/**
 * The closed word lists of the product. Italian words and norms stand in docs/glossary.md.
 * Whatever is not listed here does not exist: an unknown word is refused, never guessed.
 */
export const ROLES = [
  'administrator',
  'secretaryGeneral',
  'planner',
  'positionHead',
  'contact',
  'hr',
  'oiv',
  'board',
  'employee',
  'conciliator',
] as const;
export type Role = (typeof ROLES)[number];

export const RESOURCES = [
  'plans',
  'objectives',
  'individualSets',
  'measurements',
  'individualMeasurements',
  'proposals',
  'periods',
  'units',
  'positions',
  'people',
  'seats',
  'conflicts',
  'messages',
  'measurementSystems',
  'scenarios',
  'evaluations',
  'reports',
  'workingPapers',
] as const;
export type Resource = (typeof RESOURCES)[number];

export const ACTIONS = [
  'read',
  'create',
  'update',
  'delete',
  'submit',
  'withdraw',
  'approve',
  'sendBack',
  'organise',
  'settle',
  'propose',
  'adopt',
  'revise',
  'renew',
  'supersede',
  'enter',
  'clear',
  'attach',
  'verify',
  'confirmMissing',
  'consolidate',
  'reopen',
  'giveOpinion',
  'comment',
  'open',
  'close',
  'extend',
  'retry',
  'pin',
  'share',
  'unshare',
  'selfAssess',
  'assess',
  'calibrate',
  'notify',
  'acknowledge',
  'contest',
  'admit',
  'dismiss',
  'hear',
  'confirm',
  'amend',
  'finalise',
  'handOver',
  'export',
  'examine',
  'validate',
] as const;
export type Action = (typeof ACTIONS)[number];

/** `<resource>.<action>`, as named by @Requires and by the gate of `advance`. */
export type Permission = `${Resource}.${Action}`;

export const UNIT_KINDS = ['body', 'area', 'service', 'office', 'specialAgency'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const BRANCHES = ['chamber', 'specialAgency'] as const;
export type Branch = (typeof BRANCHES)[number];

export const INDICATOR_KINDS = [
  'count',
  'ratio',
  'percentage',
  'averageDuration',
  'averageCount',
  'scale',
  'binary',
  'date',
  'ratioOfRatios',
] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export const OPERATORS = ['>=', '<=', '=', 'by'] as const;
export type Operator = (typeof OPERATORS)[number];

export const TYPOLOGIES = ['Efficienza', 'Efficacia', 'Outcome', 'Volume', 'Qualità'] as const;
export type Typology = (typeof TYPOLOGIES)[number];

export const MEASURE_UNITS = ['%', 'N.', 'gg'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

export const POOLINGS = ['single', 'pooled', 'average', 'minimum', 'all'] as const;
export type Pooling = (typeof POOLINGS)[number];

export const PLAN_STATES = ['draft', 'underReview', 'proposed', 'approved', 'inForce', 'superseded', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const SET_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;
export type SetState = (typeof SET_STATES)[number];

export const VALUE_STATES = [
  'missing',
  'draft',
  'submitted',
  'returned',
  'verified',
  'approved',
  'consolidated',
] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/**
 * What was found when measuring. Not entered at all is the state `missing`; zero is a measured value. `notMeasurable` and
 * `neutralised` are asked for with a reason and decided by the approval; `notReported` is a missing value that the planner confirmed.
 */
export const TYPED_OUTCOMES = ['measured', 'notMeasurable', 'neutralised'] as const;
export const OUTCOMES = [...TYPED_OUTCOMES, 'notReported'] as const;
export type TypedOutcome = (typeof TYPED_OUTCOMES)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** Which values a score is made of: those approved, or all that were sent and are not sent back. */
export const RESULT_VALUES = ['official', 'provisional'] as const;
export type ResultValues = (typeof RESULT_VALUES)[number];

/** The parts of a plan that have a score of their own, each of which explains itself. */
export const SCORED_PARTS = [
  'body',
  'chamber',
  'agency',
  'area',
  'objective',
  'unit',
  'position',
  'indicator',
] as const;
export type ScoredPart = (typeof SCORED_PARTS)[number];

export const PERIOD_STATES = ['planned', 'open', 'closed'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** Of what a service proposes about one of its objectives. */
export const PROPOSAL_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Why a plan is changed within its year: by the body's own choice, or by something from outside. DFP guidelines 2/2017. */
export const REVISION_CAUSES = ['endogenous', 'exogenous'] as const;
export type RevisionCause = (typeof REVISION_CAUSES)[number];

/** How a seat came about: the person's own office, or held in somebody's place from a day to a day. */
export const SEAT_KINDS = ['own', 'delegation', 'substitution'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

export const EVIDENCE_KINDS = ['file', 'link'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** An e-mail on its way: waiting or to be tried again, sent, or given up after the last attempt. */
export const MESSAGE_STATES = ['waiting', 'sent', 'failed'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Of a measurement system (SMVP): adopted once the OIV has given its opinion, superseded by the next one. D.Lgs. 150/2009 art. 7. */
export const SYSTEM_STATES = ['draft', 'adopted', 'superseded'] as const;
export type SystemState = (typeof SYSTEM_STATES)[number];

/** A what-if is its owner's until it is shared. */
export const SCENARIO_STATES = ['private', 'shared'] as const;
export type ScenarioState = (typeof SCENARIO_STATES)[number];

/**
 * An evaluation sheet, from its opening to HR. `decided`: the conciliation body has spoken. `replaced`: it amended the
 * sheet, and version n+1 stands in its place.
 */
export const SHEET_STATES = [
  'open',
  'selfAssessed',
  'proposed',
  'calibrated',
  'notified',
  'acknowledged',
  'contested',
  'inConciliation',
  'decided',
  'definitive',
  'handedOver',
  'replaced',
] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** The Relazione sulla performance: adopted by the body with its act, then validated by the OIV. D.Lgs. 150/2009 art. 10, 14. */
export const REPORT_STATES = ['draft', 'adopted', 'validated'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export type State =
  | PlanState
  | SetState
  | ValueState
  | PeriodState
  | MessageState
  | SystemState
  | ScenarioState
  | SheetState
  | ReportState;
