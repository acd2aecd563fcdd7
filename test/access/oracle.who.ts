import type { Resource, Role, State } from '../../schema/src/contract/index.ts';

/*
 * Who may do what and when, written down a second time: by action instead of by role, from shared decisions 1-4, the
 * states of decision 8 and the table of roles in the design (scoring §7), never from the contract's tables.
 */

export type Where =
  | 'in the body'
  | 'in the unit or below'
  | 'at the position'
  | 'of their own making'
  | 'about themselves';

export interface Rule {
  readonly roles: readonly Role[];
  readonly where: Where;
  readonly once?: readonly State[];
}

const EVERYBODY: readonly Role[] = [
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
];
const inBody = (...roles: Role[]): Rule => ({ roles, where: 'in the body' });
const inUnit = (...roles: Role[]): Rule => ({ roles, where: 'in the unit or below' });
const atPosition = (...roles: Role[]): Rule => ({ roles, where: 'at the position' });
const ofOwn = (...roles: Role[]): Rule => ({ roles, where: 'of their own making' });
const everybody: Rule = { roles: EVERYBODY, where: 'in the body' };
const everybodyOnce = (...once: State[]): Rule => ({ ...everybody, once });

const planner = [inBody('planner')];
const segretario = [inBody('secretaryGeneral')];
const bothReviewers = [inBody('secretaryGeneral', 'planner')];
const administrator = [inBody('administrator')];
const service = [inUnit('contact', 'positionHead')];
/** The planner in others' place, and it shows. */
const serviceOrPlanner = [...service, ...planner];
const head = [atPosition('positionHead')];
/** Whoever is evaluated, about the own sheet alone. */
const evaluated: readonly Rule[] = [{ roles: ['positionHead', 'contact', 'employee'], where: 'about themselves' }];
const hr = [inBody('hr')];
const conciliator = [inBody('conciliator')];
/** Who follows all values of the body tries what would become of them; what somebody tries is that person's until it is shown. */
const TRYING: readonly Role[] = ['secretaryGeneral', 'planner', 'hr', 'oiv'];
const whoTried = [ofOwn(...TRYING)];

type Rules = Readonly<Record<string, readonly Rule[]>>;

/** What is checked and decided about a value, whoever's it is. */
const REVIEW: Rules = {
  verify: planner,
  confirmMissing: planner,
  approve: segretario,
  sendBack: bothReviewers,
  reopen: segretario,
  consolidate: planner,
  giveOpinion: [inBody('oiv')],
};

/** Decision 4 for reading, 1-3 and the table of roles for the rest. What is not here nobody does. */
export const WHO: Readonly<Record<Resource, Rules>> = {
  plans: {
    read: [everybody],
    update: planner,
    delete: planner,
    submit: planner,
    withdraw: planner,
    propose: planner,
    revise: planner,
    renew: planner,
    approve: segretario,
    sendBack: segretario,
    close: segretario,
    adopt: [inBody('secretaryGeneral', 'planner', 'board')],
    pin: planner,
  },
  objectives: {
    read: [everybody],
    update: planner,
    delete: planner,
    organise: planner,
    settle: planner,
    comment: [inBody('secretaryGeneral', 'planner', 'oiv'), ...service],
  },
  proposals: {
    read: [...bothReviewers, ...service],
    update: service,
    delete: service,
    submit: service,
    withdraw: service,
    approve: planner,
    sendBack: planner,
  },
  individualSets: {
    read: [inBody('secretaryGeneral', 'planner', 'hr'), ...head, everybodyOnce('approved')],
    update: head,
    submit: head,
    withdraw: head,
    approve: segretario,
    sendBack: segretario,
    reopen: bothReviewers,
    comment: [...bothReviewers, ...head],
  },
  measurements: {
    read: [inBody('secretaryGeneral', 'planner', 'hr', 'oiv'), ...service, everybodyOnce('approved', 'consolidated')],
    enter: serviceOrPlanner,
    clear: serviceOrPlanner,
    attach: serviceOrPlanner,
    submit: serviceOrPlanner,
    withdraw: serviceOrPlanner,
    ...REVIEW,
    comment: [inBody('secretaryGeneral', 'planner', 'oiv'), ...service],
  },
  individualMeasurements: {
    read: [inBody('secretaryGeneral', 'planner', 'hr', 'oiv'), ...head],
    enter: head,
    clear: head,
    attach: head,
    submit: head,
    withdraw: head,
    ...REVIEW,
    comment: [inBody('secretaryGeneral', 'planner', 'oiv'), ...head],
  },
  periods: {
    read: [everybody],
    open: bothReviewers,
    close: bothReviewers,
    extend: bothReviewers,
    update: planner,
    delete: planner,
  },
  units: { read: [everybody], update: administrator, delete: administrator },
  positions: { read: [everybody], update: administrator, delete: administrator },
  people: { read: [inBody('administrator', 'hr')], update: administrator },
  seats: { read: [inBody('administrator', 'hr')], update: administrator, delete: administrator },
  conflicts: { read: [inBody('administrator', 'secretaryGeneral', 'planner', 'hr')], delete: administrator },
  messages: { read: administrator, retry: administrator },
  // A draft is read by those who make it, judge it or adopt it, and by HR, who evaluate by it.
  measurementSystems: {
    read: [inBody('secretaryGeneral', 'planner', 'hr', 'oiv', 'board'), everybodyOnce('adopted', 'superseded')],
    update: planner,
    delete: planner,
    giveOpinion: [inBody('oiv')],
    adopt: [inBody('secretaryGeneral', 'planner', 'board')],
  },
  scenarios: {
    read: [...whoTried, { ...inBody(...TRYING), once: ['shared'] }],
    update: whoTried,
    delete: whoTried,
    share: whoTried,
    unshare: whoTried,
  },
  // The person, the evaluator, HR; the conciliation body what is contested, the OIV what is definitive; the others nothing.
  evaluations: {
    read: [
      inBody('secretaryGeneral', 'hr'),
      ...evaluated,
      { ...inBody('conciliator'), once: ['contested', 'inConciliation', 'decided', 'replaced'] },
      { ...inBody('oiv'), once: ['definitive', 'handedOver'] },
    ],
    selfAssess: evaluated,
    submit: evaluated,
    acknowledge: evaluated,
    contest: evaluated,
    assess: segretario,
    propose: segretario,
    update: hr,
    delete: hr,
    calibrate: hr,
    sendBack: hr,
    notify: hr,
    reopen: hr,
    finalise: hr,
    handOver: hr,
    export: hr,
    admit: conciliator,
    dismiss: conciliator,
    hear: conciliator,
    confirm: conciliator,
    amend: conciliator,
  },
  reports: {
    read: [
      inBody('secretaryGeneral', 'planner', 'board', 'oiv'),
      { ...inBody('positionHead', 'contact', 'hr', 'employee'), once: ['adopted', 'validated'] },
    ],
    update: planner,
    delete: planner,
    adopt: [inBody('secretaryGeneral', 'planner', 'board')],
    validate: [inBody('oiv')],
    sendBack: [inBody('oiv')],
  },
  // The OIV works undisturbed; the body reads them with the conclusion that rests on them. CiVIT 6/2012.
  workingPapers: {
    read: [inBody('oiv'), { ...inBody('secretaryGeneral', 'planner'), once: ['validated'] }],
    examine: [inBody('oiv')],
  },
};
