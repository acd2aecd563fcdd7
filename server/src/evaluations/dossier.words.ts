import type { ReadingWay, Role, SheetOutcome, SheetPart, SheetState } from '@albero/schema/contract';

/* The Italian words of the dossier that leaves the product as a PDF; the pages have their own catalogues. */

export const STATE_WORDS: Readonly<Record<SheetState, string>> = {
  open: 'aperta',
  selfAssessed: 'autovalutata',
  proposed: 'proposta',
  calibrated: 'calibrata',
  notified: 'notificata',
  acknowledged: 'presa visione',
  contested: 'contestata',
  inConciliation: 'in conciliazione',
  decided: 'conciliata',
  definitive: 'definitiva',
  handedOver: 'trasmessa',
  replaced: 'sostituita',
};

export const ACT_WORDS: Readonly<Record<string, string>> = {
  create: 'Aperta',
  update: 'Modificata',
  selfAssess: 'Autovalutazione scritta',
  submit: 'Autovalutazione inviata',
  assess: 'Valutata',
  propose: 'Proposta',
  calibrate: 'Calibrata',
  sendBack: 'Rinviata',
  notify: 'Notificata',
  reopen: 'Riaperta',
  acknowledge: 'Presa visione',
  contest: 'Contestata',
  admit: 'Ammessa alla conciliazione',
  dismiss: 'Dichiarata inammissibile',
  hear: 'Contraddittorio verbalizzato',
  confirm: 'Valutazione confermata',
  amend: 'Valutazione modificata',
  finalise: 'Resa definitiva',
  handOver: 'Trasmessa',
  export: 'Esportata',
};

export const PART_WORDS: Readonly<Record<SheetPart, string>> = {
  body: 'Risultati dell’ente',
  unit: 'Risultati dell’unità',
  individual: 'Obiettivi individuali',
  behaviours: 'Comportamenti',
};

export const OUTCOME_WORDS: Readonly<Record<SheetOutcome, string>> = {
  dismissed: 'contestazione inammissibile',
  confirmed: 'valutazione confermata',
  amended: 'valutazione modificata',
};

export const WAY_WORDS: Readonly<Record<ReadingWay, string>> = {
  page: 'la scheda',
  calibration: 'il confronto tra le schede',
  export: 'l’esportazione del merito',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  administrator: 'amministratore di sistema',
  secretaryGeneral: 'Segretario Generale',
  planner: 'controllo di gestione',
  positionHead: 'P.O.',
  contact: 'referente',
  hr: 'risorse umane',
  oiv: 'OIV',
  board: 'Giunta',
  employee: 'dipendente',
  conciliator: 'organismo di conciliazione',
};
