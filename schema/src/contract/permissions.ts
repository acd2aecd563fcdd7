import type { Action, Resource, Role, State } from './vocabulary.ts';

/**
 * Where a grant holds, seen from the seat that carries the role:
 * `body` the whole public body of the seat's unit; `branch` the seat's unit and all below it;
 * `position` the position that the seat heads; `self` records about the person.
 */
export type Within = 'body' | 'branch' | 'position' | 'self';

export interface Grant {
  readonly role: Role;
  readonly resource: Resource;
  readonly within: Within;
  readonly may: readonly Action[];
  /** When named, the grant holds only for records in one of these states. */
  readonly states?: readonly State[];
}

const grant = (role: Role, resource: Resource, within: Within, ...may: Action[]): Grant => ({
  role,
  resource,
  within,
  may,
});
/** The grant holds only in these states. */
const once = (states: readonly State[], given: Grant): Grant => ({ ...given, states });
const onceApproved = (role: Role, resource: Resource, within: Within): Grant => ({
  role,
  resource,
  within,
  may: ['read'],
  states: ['approved', 'consolidated'],
});

const ADOPTED_SYSTEMS: readonly State[] = ['adopted', 'superseded'];
const ADOPTED_REPORTS: readonly State[] = ['adopted', 'validated'];
/** What a person may do about the own evaluation sheet, whatever seat the person holds today; nobody does it in another's place. */
const ofOneself = (role: Role): readonly Grant[] => [
  grant(role, 'evaluations', 'self', 'read', 'selfAssess', 'submit', 'acknowledge', 'contest'),
];

/**
 * WHO may do WHAT, and WHERE. Whatever is not written here is refused: only grants, no wildcards, no denials;
 * the administrator is not above the table. WHEN stands in workflow.ts; can.ts is the one reader of both.
 * Source: shared decisions 1-4; D.Lgs. 150/2009 art. 9 (each unit answers for its own indicators).
 */
// biome-ignore format: a table is read by its columns
export const PERMISSIONS: readonly Grant[] = [
  //     role                resource                  within      may
  grant('administrator',    'plans',                  'body',     'read'),
  grant('administrator',    'objectives',             'body',     'read'),
  onceApproved('administrator', 'measurements',       'body'),
  onceApproved('administrator', 'individualSets',     'body'),
  grant('administrator',    'periods',                'body',     'read'),
  grant('administrator',    'units',                  'branch',   'read', 'create', 'update', 'delete'),
  grant('administrator',    'positions',              'branch',   'read', 'create', 'update', 'delete'),
  grant('administrator',    'people',                 'branch',   'read', 'create', 'update'),
  grant('administrator',    'seats',                  'branch',   'read', 'create', 'update', 'delete'),
  grant('administrator',    'conflicts',              'branch',   'read', 'create', 'delete'),
  grant('administrator',    'messages',               'body',     'read', 'retry'),
  once(ADOPTED_SYSTEMS, grant('administrator', 'measurementSystems', 'body', 'read')),

  grant('secretaryGeneral', 'plans',                  'body',     'read', 'approve', 'sendBack', 'adopt', 'close'),
  grant('secretaryGeneral', 'objectives',             'body',     'read', 'comment'),
  grant('secretaryGeneral', 'proposals',              'branch',   'read'),
  grant('secretaryGeneral', 'individualSets',         'branch',   'read', 'approve', 'sendBack', 'reopen', 'comment'),
  grant('secretaryGeneral', 'measurements',           'branch',   'read', 'approve', 'sendBack', 'reopen', 'comment'),
  grant('secretaryGeneral', 'individualMeasurements', 'branch',   'read', 'approve', 'sendBack', 'reopen', 'comment'),
  grant('secretaryGeneral', 'periods',                'body',     'read', 'open', 'close', 'extend'),
  grant('secretaryGeneral', 'units',                  'body',     'read'),
  grant('secretaryGeneral', 'positions',              'body',     'read'),
  grant('secretaryGeneral', 'conflicts',              'branch',   'read', 'create'),
  grant('secretaryGeneral', 'measurementSystems',     'body',     'read', 'adopt'),
  grant('secretaryGeneral', 'scenarios',              'self',     'read', 'create', 'update', 'delete', 'share', 'unshare'),
  once(['shared'], grant('secretaryGeneral', 'scenarios', 'body', 'read')),
  grant('secretaryGeneral', 'evaluations',            'branch',   'read', 'assess', 'propose'),
  grant('secretaryGeneral', 'reports',                'body',     'read', 'adopt'),
  once(['validated'], grant('secretaryGeneral', 'workingPapers', 'body', 'read')),

  grant('planner',          'plans',                  'branch',   'read', 'create', 'update', 'delete', 'submit', 'withdraw', 'propose', 'adopt', 'revise', 'renew'),
  grant('planner',          'objectives',             'branch',   'read', 'create', 'update', 'delete', 'organise', 'settle', 'comment'),
  grant('planner',          'proposals',              'branch',   'read', 'approve', 'sendBack'),
  grant('planner',          'individualSets',         'branch',   'read', 'reopen', 'comment'),
  grant('planner',          'measurements',           'branch',   'read', 'enter', 'clear', 'attach', 'submit', 'withdraw', 'verify', 'confirmMissing', 'sendBack', 'consolidate', 'comment'),
  grant('planner',          'individualMeasurements', 'branch',   'read', 'verify', 'confirmMissing', 'sendBack', 'consolidate', 'comment'),
  grant('planner',          'periods',                'body',     'read', 'create', 'update', 'delete', 'open', 'close', 'extend'),
  grant('planner',          'units',                  'body',     'read'),
  grant('planner',          'positions',              'body',     'read'),
  grant('planner',          'conflicts',              'branch',   'read', 'create'),
  grant('planner',          'plans',                  'branch',   'pin'),
  grant('planner',          'measurementSystems',     'branch',   'read', 'create', 'update', 'delete', 'adopt'),
  grant('planner',          'scenarios',              'self',     'read', 'create', 'update', 'delete', 'share', 'unshare'),
  once(['shared'], grant('planner', 'scenarios',      'body',     'read')),
  grant('planner',          'reports',                'branch',   'read', 'create', 'update', 'delete', 'adopt'),
  once(['validated'], grant('planner', 'workingPapers', 'branch', 'read')),

  grant('positionHead',     'plans',                  'body',     'read'),
  grant('positionHead',     'objectives',             'body',     'read'),
  grant('positionHead',     'objectives',             'branch',   'comment'),
  grant('positionHead',     'proposals',              'branch',   'read', 'create', 'update', 'delete', 'submit', 'withdraw'),
  grant('positionHead',     'individualSets',         'position', 'read', 'update', 'submit', 'withdraw', 'comment'),
  onceApproved('positionHead', 'individualSets',      'body'),
  grant('positionHead',     'measurements',           'branch',   'read', 'enter', 'clear', 'attach', 'submit', 'withdraw', 'comment'),
  onceApproved('positionHead', 'measurements',        'body'),
  grant('positionHead',     'individualMeasurements', 'position', 'read', 'enter', 'clear', 'attach', 'submit', 'withdraw', 'comment'),
  grant('positionHead',     'periods',                'body',     'read'),
  grant('positionHead',     'units',                  'body',     'read'),
  grant('positionHead',     'positions',              'body',     'read'),
  once(ADOPTED_SYSTEMS, grant('positionHead', 'measurementSystems', 'body', 'read')),
  ...ofOneself('positionHead'),
  once(ADOPTED_REPORTS, grant('positionHead', 'reports', 'body', 'read')),

  grant('contact',          'plans',                  'body',     'read'),
  grant('contact',          'objectives',             'body',     'read'),
  grant('contact',          'objectives',             'branch',   'comment'),
  grant('contact',          'proposals',              'branch',   'read', 'create', 'update', 'delete', 'submit', 'withdraw'),
  onceApproved('contact',   'individualSets',         'body'),
  grant('contact',          'measurements',           'branch',   'read', 'enter', 'clear', 'attach', 'submit', 'withdraw', 'comment'),
  onceApproved('contact',   'measurements',           'body'),
  grant('contact',          'periods',                'body',     'read'),
  grant('contact',          'units',                  'body',     'read'),
  grant('contact',          'positions',              'body',     'read'),
  once(ADOPTED_SYSTEMS, grant('contact', 'measurementSystems', 'body', 'read')),
  ...ofOneself('contact'),
  once(ADOPTED_REPORTS, grant('contact', 'reports',   'body',     'read')),

  grant('hr',               'plans',                  'body',     'read'),
  grant('hr',               'objectives',             'body',     'read'),
  grant('hr',               'individualSets',         'branch',   'read'),
  grant('hr',               'measurements',           'branch',   'read'),
  grant('hr',               'individualMeasurements', 'branch',   'read'),
  grant('hr',               'periods',                'body',     'read'),
  grant('hr',               'units',                  'body',     'read'),
  grant('hr',               'positions',              'body',     'read'),
  grant('hr',               'people',                 'branch',   'read'),
  grant('hr',               'seats',                  'branch',   'read'),
  grant('hr',               'conflicts',              'branch',   'read'),
  grant('hr',               'measurementSystems',     'body',     'read'),
  grant('hr',               'scenarios',              'self',     'read', 'create', 'update', 'delete', 'share', 'unshare'),
  once(['shared'], grant('hr', 'scenarios',           'body',     'read')),
  grant('hr',               'evaluations',            'branch',   'read', 'create', 'update', 'delete', 'calibrate', 'sendBack', 'notify', 'reopen', 'finalise', 'handOver', 'export'),
  once(ADOPTED_REPORTS, grant('hr', 'reports',        'body',     'read')),

  grant('oiv',              'plans',                  'body',     'read'),
  grant('oiv',              'objectives',             'body',     'read', 'comment'),
  onceApproved('oiv',       'individualSets',         'body'),
  grant('oiv',              'measurements',           'branch',   'read', 'giveOpinion', 'comment'),
  grant('oiv',              'individualMeasurements', 'branch',   'read', 'giveOpinion', 'comment'),
  grant('oiv',              'periods',                'body',     'read'),
  grant('oiv',              'units',                  'body',     'read'),
  grant('oiv',              'positions',              'body',     'read'),
  grant('oiv',              'measurementSystems',     'branch',   'read', 'giveOpinion'),
  grant('oiv',              'scenarios',              'self',     'read', 'create', 'update', 'delete', 'share', 'unshare'),
  once(['shared'], grant('oiv', 'scenarios',          'body',     'read')),
  // What was decided, to validate by; while a sheet is on its way it is between the person, the evaluator and HR.
  once(['definitive', 'handedOver'], grant('oiv', 'evaluations', 'branch', 'read')),
  grant('oiv',              'reports',                'branch',   'read', 'validate', 'sendBack'),
  // The OIV works undisturbed; what it rests its conclusion on is open to the body once there is one. docs/decisions/0022.
  grant('oiv',              'workingPapers',          'branch',   'read', 'examine'),

  grant('board',            'plans',                  'body',     'read', 'adopt'),
  grant('board',            'objectives',             'body',     'read'),
  onceApproved('board',     'individualSets',         'body'),
  onceApproved('board',     'measurements',           'body'),
  grant('board',            'periods',                'body',     'read'),
  grant('board',            'units',                  'body',     'read'),
  grant('board',            'positions',              'body',     'read'),
  grant('board',            'measurementSystems',     'body',     'read', 'adopt'),
  grant('board',            'reports',                'body',     'read', 'adopt'),

  grant('employee',         'plans',                  'body',     'read'),
  grant('employee',         'objectives',             'body',     'read'),
  onceApproved('employee',  'individualSets',         'body'),
  onceApproved('employee',  'measurements',           'body'),
  grant('employee',         'periods',                'body',     'read'),
  grant('employee',         'units',                  'body',     'read'),
  grant('employee',         'positions',              'body',     'read'),
  once(ADOPTED_SYSTEMS, grant('employee', 'measurementSystems', 'body', 'read')),
  ...ofOneself('employee'),
  once(ADOPTED_REPORTS, grant('employee', 'reports',  'body',     'read')),

  grant('conciliator',      'plans',                  'body',     'read'),
  grant('conciliator',      'objectives',             'body',     'read'),
  onceApproved('conciliator', 'individualSets',       'body'),
  onceApproved('conciliator', 'measurements',         'body'),
  grant('conciliator',      'periods',                'body',     'read'),
  grant('conciliator',      'units',                  'body',     'read'),
  grant('conciliator',      'positions',              'body',     'read'),
  once(ADOPTED_SYSTEMS, grant('conciliator', 'measurementSystems', 'body', 'read')),
  once(['contested', 'inConciliation', 'decided', 'replaced'], grant('conciliator', 'evaluations', 'branch', 'read')),
  grant('conciliator',      'evaluations',            'branch',   'admit', 'dismiss', 'hear', 'confirm', 'amend'),
];
