import { v7 as uuid } from 'uuid';
import type { Resource, State } from '../../schema/src/contract/index.ts';
import {
  Comment,
  CommentMention,
  Conflict,
  Evidence,
  Indicator,
  Message,
  PeriodExtension,
  Proposal,
} from '../../schema/src/model/index.ts';
import { JUNE } from '../api/values.ts';
import type { Office } from '../kit/index.ts';
import { type Facts, factsOf, only } from './facts.ts';

const WHEN = new Date('2023-07-01T08:00:00Z');

/** Who is who in the world, by the words of the office. */
async function finder(office: Office) {
  const facts = await factsOf(office);
  const { units, people, positions, body } = facts;
  return {
    facts,
    person: (username: string) => only(people, (each) => each.username === username),
    unit: (code: string) => only(units, (each) => each.code === code && each.bodyId === body.id),
    position: (code: string) => only(positions, (each) => each.code === code && each.bodyId === body.id),
    period: (endsOn: string) =>
      only(facts.periods, (each) => each.endsOn === endsOn && each.bodyId === body.id && isOf2023(facts, each)),
  };
}

const isOf2023 = ({ plans }: Facts, { planId }: { planId: string }): boolean =>
  only(plans, ({ id }) => id === planId).year === 2023;

/** The Segretario about one position, a planner about another, the administrator about one: who would take it back. */
export async function declareConflicts(office: Office): Promise<void> {
  const { facts, person, position } = await finder(office);
  const conflict = (username: string, code: string) => {
    const { id: positionId, bodyId } = position(code);
    return { id: uuid(), bodyId, personId: person(username).id, positionId, reason: 'Lo riguarda', version: 1 };
  };
  const there = only(facts.positions, ({ code, bodyId }) => code === 'PO_Staff' && bodyId !== facts.body.id);
  const foreign = { ...conflict('controllo.vicina', 'PO_Staff'), bodyId: there.bodyId, positionId: there.id };
  await office.db.transaction((manager) =>
    manager.insert(Conflict, [
      conflict('segretario', 'PO_ANAG CERT'),
      conflict('segretario', 'PO_Staff'),
      conflict('controllo', 'PO_BP'),
      conflict('sostituto', 'PO_BP'),
      conflict('admin', 'PO_BP'),
      foreign,
    ]),
  );
}

/** One unit may still enter what was closed, another what is over; of a third the extension is over too. */
export async function giveMoreTime(office: Office): Promise<void> {
  const { unit, period } = await finder(office);
  const more = (day: string, code: string, until: string) => ({
    ...{ id: uuid(), periodId: period(day).id, unitId: unit(code).id },
    until,
    reason: 'Personale assente',
  });
  await office.db.transaction((manager) =>
    manager.insert(PeriodExtension, [
      more('2023-03-31', 'legale', '2099-12-31'),
      more('2023-09-30', 'azienda', '2099-12-31'),
      more('2023-09-30', 'staff', '2023-10-31'),
    ]),
  );
}

/** Every third indicator in force asks for a proof; values in all states have one, of half of them it is a file. */
export async function prove(office: Office): Promise<void> {
  const { facts, person } = await finder(office);
  const inForce = facts.versions.filter(({ state }) => state === 'inForce').map(({ id }) => id);
  const asking = facts.indicators.filter(({ versionId }, nth) => inForce.includes(versionId) && nth % 3 === 0);
  const known = (id: string) => facts.measurements.find((each) => each.id === id);
  const kinds = Map.groupBy(facts.measurements, ({ state, unitId, positionId }) => `${state} ${unitId} ${positionId}`);
  const proved = [...kinds.values()].flatMap((alike) => alike.slice(0, 1)).slice(0, 60);
  const by = { addedById: person('controllo').id, addedAt: WHEN, protocol: null };
  const file = { kind: 'file', mediaType: 'text/plain', size: 5, sha256: FILE.sha256, url: null } as const;
  const link = { kind: 'link', mediaType: null, size: null, sha256: null, url: 'https://example.org/prova' } as const;
  await office.db.transaction(async (manager) => {
    for (const { id } of asking) await manager.update(Indicator, { id }, { evidenceRequired: true });
    for (const [nth, { id: measurementId }] of proved.entries()) {
      const bodyId = known(measurementId)?.bodyId ?? '';
      const what = nth % 2 === 0 ? file : link;
      await manager.insert(Evidence, { id: uuid(), measurementId, bodyId, title: `Prova ${nth}`, ...what, ...by });
    }
  });
}

/** The one file behind all evidence of the world: `prova`. */
export const FILE = {
  content: 'prova',
  sha256: '6258a5e0eb772911d4f92be5b5db0e14511edbe01d1d0ddd1d5a2cb9db9a56ba',
};

/** Of four units, in four states; one in a version that is no draft, one of an objective that is gone. */
export async function propose(office: Office): Promise<void> {
  const { facts, person, unit } = await finder(office);
  const areaIn = (versionId: string) => facts.areas.find((each) => each.versionId === versionId)?.id ?? '';
  const versionIn = (state: State) =>
    only(facts.versions, (each) => each.state === state && each.bodyId === facts.body.id && each.year === 2023);
  const proposal = (code: string, state: Proposal['state'], author: string, more: Partial<Proposal> = {}) => {
    const versionId = more.versionId ?? versionIn('draft').id;
    const { id: createdById } = person(author);
    const about = { versionId, bodyId: facts.body.id, unitId: unit(code).id, areaId: areaIn(versionId) };
    return {
      ...{ id: uuid(), ...about, objectiveId: null, objectiveVersion: null, content: { title: `Di ${code}` }, state },
      ...{ motivation: null, reason: null, authorIds: [createdById], createdById, createdAt: WHEN },
      ...{ decidedById: null, decidedAt: null, version: 1 },
      ...more,
    };
  };
  const { id: versionId } = versionIn('underReview');
  const gone = { objectiveId: uuid(), objectiveVersion: 1 };
  await office.db.transaction((manager) =>
    manager.insert(Proposal, [
      proposal('legale', 'draft', 'referente.legale'),
      proposal('legale', 'submitted', 'controllo.legale'),
      proposal('legale', 'returned', 'referente.legale', gone),
      proposal('staff', 'submitted', 'po.staff'),
      proposal('staff', 'returned', 'referente.staff'),
      proposal('azienda', 'submitted', 'referente.azienda', gone),
      proposal('studi', 'draft', 'referente.studi'),
      proposal('studi', 'approved', 'referente.azienda'),
      proposal('bilancio', 'submitted', 'po.bilancio', { versionId }),
    ] as never),
  );
}

/** Whom every thread calls. */
export const CALLED: ReadonlySet<string> = new Set(['dipendente', 'referente.legale', 'po.bilancio', 'oiv']);

/** About an objective, values in every state and individual objectives, begun when these were drafts and later. */
export async function talk(office: Office): Promise<void> {
  const { facts, person, period } = await finder(office);
  const comment = (resource: Resource, subjectId: string, state: State | null, text: string) => {
    const own = { id: uuid(), bodyId: facts.body.id, resource, subjectId, indicatorLineageId: null, state };
    const said = { parentId: null, text, authorId: person('controllo').id, at: WHEN, version: 1 };
    return { ...own, ...said, resolvedById: null, resolvedAt: null };
  };
  const values = facts.measurements.filter(({ periodId }) => periodId === period(JUNE).id);
  const kinds = Map.groupBy(values, ({ state, positionId }) => `${state} ${positionId}`);
  const ofValues = [...kinds.values()].flatMap((alike) => alike.slice(0, 3));
  const inForce = only(
    facts.versions,
    (each) => each.state === 'inForce' && each.year === 2023 && each.bodyId === facts.body.id,
  );
  const objectives = facts.objectives.filter(({ versionId }) => versionId === inForce.id);
  const individual = facts.sets
    .filter(({ versionId }) => versionId === inForce.id)
    .flatMap(({ id, state }) =>
      objectives
        .filter(({ setId }) => setId === id)
        .slice(0, 1)
        .map((each) => ({ each, state })),
    );
  const threads = [
    ...objectives
      .filter(({ setId }) => setId === null)
      .slice(0, 2)
      .map(({ lineageId }) => comment('objectives', lineageId, 'inForce', 'Chiaro?')),
    ...ofValues.map(({ id, state, positionId }) =>
      comment(positionId === null ? 'measurements' : 'individualMeasurements', id, state, `Al valore ${state}`),
    ),
    ...ofValues.map(({ id, positionId }) =>
      comment(positionId === null ? 'measurements' : 'individualMeasurements', id, 'draft', 'Quando era bozza'),
    ),
    ...individual.flatMap(({ each: { lineageId }, state }) => [
      comment('individualSets', lineageId, 'draft', 'Quando era bozza'),
      comment('individualSets', lineageId, state, `Quando era ${state}`),
    ]),
  ];
  const called = [...CALLED].map((username) => person(username).id);
  await office.db.transaction(async (manager) => {
    for (const [nth, each] of threads.entries()) {
      await manager.insert(Comment, nth % 5 === 4 ? { ...each, resolvedById: each.authorId, resolvedAt: WHEN } : each);
      const answer = { ...each, id: uuid(), parentId: each.id, text: 'Sì' };
      if (nth % 4 === 0) await manager.insert(Comment, answer);
      // Called when they could read it, as some no more can.
      for (const personId of called) await manager.insert(CommentMention, { commentId: each.id, personId });
    }
  });
}

/** E-mails in their three states, of this body and of the other one. */
export async function post(office: Office): Promise<void> {
  const { person } = await finder(office);
  const mail = (username: string, state: Message['state']) => {
    const { id: personId, bodyId } = person(username);
    const words = { cause: `prova ${state} ${personId}`, subject: 'Oggetto', body: 'Testo della persona' };
    const sent = { attempts: 1, nextAt: WHEN, createdAt: WHEN, sentAt: null, lastError: null, version: 1 };
    return { id: uuid(), bodyId, personId, ...words, state, ...sent };
  };
  await office.db.transaction((manager) =>
    manager.insert(Message, [
      mail('po.staff', 'failed'),
      mail('segretario', 'sent'),
      mail('referente.legale', 'waiting'),
      mail('controllo.vicina', 'failed'),
    ]),
  );
}
