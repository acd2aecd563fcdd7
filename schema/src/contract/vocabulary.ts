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
] as const;
export type Role = (typeof ROLES)[number];

export const RESOURCES = [
  'plans',
  'objectives',
  'individualSets',
  'measurements',
  'individualMeasurements',
  'periods',
  'units',
  'positions',
  'people',
  'seats',
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
  'enter',
  'clear',
  'open',
  'close',
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

/** What was found when measuring. Not entered at all is the state `missing`; zero is a measured value. */
export const OUTCOMES = ['measured', 'notMeasurable', 'neutralised'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const PERIOD_STATES = ['planned', 'open', 'closed'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export type State = PlanState | SetState | ValueState | PeriodState;
