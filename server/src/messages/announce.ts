import {
  type Action,
  can,
  covers,
  type Resource,
  reach,
  type State,
  type Subject,
  type Viewer,
} from '@albero/schema/contract';
import type { EntityManager } from 'typeorm';
import { viewersOn } from '../access/viewers.ts';
import { romeDay } from '../domain/calendar.ts';
import { placeOf } from './places.ts';
import { queueMessage } from './queue.ts';
import { letter } from './words.ts';

export interface Step {
  readonly resource: Resource;
  readonly action: Action;
  readonly recordId: string;
  /** The version that the step made. */
  readonly version: number;
  readonly subject: Subject;
  readonly to: State;
  readonly reason: string | null;
  readonly viewer: Viewer;
  readonly now: Date;
}

/**
 * `owners`: who may send the record on its way and does not review it; of values and proposals those who wrote them,
 * while they still may. `deciders`: who may approve it now; `whoMay`: the same for another action. `body`: who writes or
 * adopts a Relazione.
 */
type Concerned = 'owners' | 'deciders' | 'body' | { readonly whoMay: Action };

interface Row {
  readonly to: Concerned;
  readonly subject: string;
  readonly text: (title: string) => string;
  /** The reason stays where the record is read: no mail holds it. */
  readonly keepsReason?: true;
}

/** Which steps are told to whom at once. All the rest waits for the daily mail. */
const STEPS: Partial<Record<Resource, Partial<Record<Action, Row>>>> = {
  plans: {
    propose: row(
      'deciders',
      'Un piano aspetta l’approvazione',
      (title) => `${title} è proposto alla tua approvazione.`,
    ),
    approve: row('owners', 'Il piano è stato approvato', (title) => `${title} è stato approvato: può essere adottato.`),
    sendBack: row('owners', 'Il piano è stato rinviato', (title) => `${title} è tornato in bozza, con questo motivo:`),
  },
  proposals: {
    approve: row('owners', 'La proposta è stata accolta', (title) => `${title} è stata accolta nel piano.`),
    sendBack: row('owners', 'La proposta è stata rinviata', (title) => `${title} è stata rinviata, con questo motivo:`),
  },
  individualSets: {
    approve: row('owners', 'Gli obiettivi individuali sono approvati', (title) => `${title}: approvati.`),
    sendBack: row(
      'owners',
      'Gli obiettivi individuali sono rinviati',
      (title) => `${title}: rinviati, con questo motivo:`,
    ),
    reopen: row(
      'owners',
      'Gli obiettivi individuali sono riaperti',
      (title) => `${title}: riaperti, con questo motivo:`,
    ),
  },
  measurements: values(),
  individualMeasurements: values(),
  reports: {
    adopt: row({ whoMay: 'validate' }, 'Una Relazione aspetta la validazione', (title) => `${title} è stata adottata.`),
    validate: row(
      'body',
      'La Relazione è stata validata',
      (title) => `${title} è stata validata, con questa conclusione:`,
    ),
    sendBack: row(
      'body',
      'La Relazione è stata rinviata',
      (title) => `${title} è tornata in bozza, con questo motivo:`,
    ),
  },
  evaluations: sheets(),
};

function values(): Partial<Record<Action, Row>> {
  return {
    sendBack: row('owners', 'Un valore è stato rinviato', (title) => `${title}: rinviato, con questo motivo:`),
    reopen: row('owners', 'Un valore è stato riaperto', (title) => `${title}: riaperto, con questo motivo:`),
  };
}

/** Mails say that a sheet waits, and nothing of what stands in it. */
function sheets(): Partial<Record<Action, Row>> {
  const waits = (whoMay: Action, text: Row['text']): Row => ({
    ...row({ whoMay }, 'Una scheda di valutazione ti aspetta', text),
    keepsReason: true,
  });
  const told = (text: Row['text']): Row => ({
    ...row('owners', 'La tua scheda di valutazione', text),
    keepsReason: true,
  });
  const decided = told((title) => `${title}: sulla contestazione c’è una decisione.`);
  return {
    submit: waits('propose', (title) => `${title}: l’autovalutazione è scritta.`),
    propose: waits('calibrate', (title) => `${title}: è proposta, e va confrontata con le altre.`),
    sendBack: waits('propose', (title) => `${title}: è rinviata.`),
    reopen: waits('propose', (title) => `${title}: è riaperta.`),
    notify: waits('acknowledge', (title) => `${title} è pronta: puoi prenderne visione o contestarla.`),
    contest: waits('admit', (title) => `${title}: è contestata.`),
    admit: told((title) => `${title}: la contestazione è ammessa alla conciliazione.`),
    dismiss: decided,
    confirm: decided,
    amend: decided,
    finalise: told((title) => `${title} è definitiva.`),
  };
}

function row(to: Concerned, subject: string, text: Row['text']): Row {
  return { to, subject, text };
}

/** Writes the mails of a step, in its transaction. Nobody is told of what they did themselves, or may not read. */
export async function announce(manager: EntityManager, step: Step): Promise<void> {
  const found = STEPS[step.resource]?.[step.action];
  if (!found) return;

  const { bodyId } = step.subject;
  const people = await viewersOn(manager, romeDay(step.now), { bodyId });
  const concerned = concernedBy(found.to, people, step).filter(({ personId }) => personId !== step.viewer.personId);
  if (concerned.length === 0) return;

  const { title, path } = await placeOf(manager, step.resource, step.recordId);
  const told = letter({
    subject: found.subject,
    text: [found.text(title)],
    quoted: found.keepsReason ? null : step.reason,
    path,
  });
  const cause = `${step.action} ${step.resource} ${step.recordId} ${step.version}`;
  for (const { personId } of concerned) await queueMessage(manager, { personId, cause, ...told, now: step.now });
}

function concernedBy(to: Concerned, people: readonly Viewer[], step: Step): Viewer[] {
  if (to === 'owners') return ownersOf(people, step);
  if (to === 'body') return writersOf(people, step);
  return whoMayNow(to === 'deciders' ? 'approve' : to.whoMay, people, step);
}

function ownersOf(people: readonly Viewer[], { resource, subject, to }: Step): Viewer[] {
  const owners = people.filter(
    (person) =>
      covers(reach(person, 'submit', resource), subject) && !reviews(person, resource, { ...subject, state: to }),
  );
  const authors = owners.filter(({ personId }) => subject.authorIds?.includes(personId));
  return resource === 'plans' || resource === 'individualSets' || authors.length === 0 ? owners : authors;
}

/** In the state that the step made, whatever kept them before it. */
function whoMayNow(action: Action, people: readonly Viewer[], { resource, subject, to: state }: Step): Viewer[] {
  const { bodyId, unitIds, positionId = null, personId = null, authorIds = [] } = subject;
  const now = { bodyId, unitIds, positionId, personId, authorIds, state };
  return people.filter((person) => can(person, action, resource, now).allowed);
}

const writersOf = (people: readonly Viewer[], { resource, subject }: Step): Viewer[] =>
  people.filter((person) => WRITING.some((action) => covers(reach(person, action, resource), subject)));

const WRITING: readonly Action[] = ['update', 'adopt'];

const reviews = (person: Viewer, resource: Resource, subject: Subject): boolean =>
  covers(reach(person, 'approve', resource), subject) || covers(reach(person, 'verify', resource), subject);
