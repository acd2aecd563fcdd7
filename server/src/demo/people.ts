import type { Role } from '@albero/schema/contract';

export interface DemoPerson {
  readonly username: string;
  readonly role: Role;
  /** The code of the unit of the seat; null: the whole body. */
  readonly unit: string | null;
  /** The code of the position that a head heads. */
  readonly position: string | null;
}

const ofBody = (username: string, role: Role): DemoPerson => ({ username, role, unit: null, position: null });
const head = (unit: string, position: string): DemoPerson => ({
  username: `po.${unit}`,
  role: 'positionHead',
  unit,
  position,
});
const contact = (unit: string): DemoPerson => ({
  username: `referente.${unit}`,
  role: 'contact',
  unit,
  position: null,
});

/** One person for each role and each unit or position, named by what they do: nobody is invented. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  head('staff', 'PO_Staff'),
  head('bilancio', 'PO_BP'),
  head('anagrafico', 'PO_ANAG CERT'),
  head('promozione', 'PO_PROM SV EC'),
  head('regolazione', 'PO_REG MERC'),
  contact('staff'),
  contact('anagrafico'),
  contact('bilancio'),
  contact('promozione'),
  contact('regolazione'),
  contact('segreteria'),
  contact('legale'),
  contact('documentale'),
  contact('azienda'),
  ofBody('segretario', 'secretaryGeneral'),
  ofBody('controllo', 'planner'),
  ofBody('hr', 'hr'),
  ofBody('oiv', 'oiv'),
  ofBody('giunta', 'board'),
  ofBody('admin', 'administrator'),
  ofBody('dipendente', 'employee'),
  ofBody('conciliazione', 'conciliator'),
];

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  administrator: 'Amministratore di sistema',
  secretaryGeneral: 'Segretario Generale',
  planner: 'Controllo di gestione',
  positionHead: 'Capo P.O.',
  contact: 'Referente',
  hr: 'Risorse umane',
  oiv: 'Organismo indipendente di valutazione',
  board: 'Giunta',
  employee: 'Dipendente',
  conciliator: 'Organismo di conciliazione',
};

/** «Referente Ufficio Assistenza e Tutela Legale», «Segretario Generale». */
export const demoName = ({ role, unit }: DemoPerson, unitName: string): string =>
  unit === null ? ROLE_WORDS[role] : `${ROLE_WORDS[role]} ${unitName.replace(/^Az_ /, '')}`;
