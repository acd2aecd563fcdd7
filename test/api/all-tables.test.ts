import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import {
  ACTIONS,
  type Action,
  MESSAGE_STATES,
  PERIOD_STATES,
  PERMISSIONS,
  PROPOSAL_STATES,
  REPORT_STATES,
  RESOURCES,
  type Resource,
  SCENARIO_STATES,
  type State,
  SYSTEM_STATES,
  TRANSITIONS,
  transitionOf,
} from '../../schema/src/contract/index.ts';
import {
  MeasurementSystem,
  Message,
  Period,
  Person,
  Proposal,
  Report,
  Scenario,
} from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { proposing } from './proposals.ts';
import { ACT, ALL_YES, adoptedReport, examine, papersOf } from './reports.ts';
import { createScenario, playground } from './scenarios.ts';
import { begin, judge } from './systems.ts';
import { advance } from './values.ts';

/** Tried in files of their own, by the same rule: only the table's steps pass, from the table's states. */
const ELSEWHERE: readonly Resource[] = [
  ...(['plans', 'individualSets', 'measurements', 'individualMeasurements', 'evaluations'] as const),
];

interface Tried {
  readonly states: readonly State[];
  /** Makes a record and answers its id. */
  readonly make: (office: Office) => Promise<string>;
  readonly put: (office: Office, id: string, state: State) => Promise<unknown>;
  /** Who takes the step where somebody may. */
  readonly who: (action: string) => string;
}

/** The Relazioni as they were adopted. */
const ADOPTED = new Map<string, Report>();

const TRIED: Partial<Record<Resource, Tried>> = {
  periods: {
    states: PERIOD_STATES,
    make: async ({ db }) => (await db.read.findOneByOrFail(Period, { endsOn: '2023-12-31' })).id,
    put: ({ db }, id, state) =>
      db.transaction((manager) => manager.update(Period, { id }, { state: state as Period['state'], version: 1 })),
    who: () => 'controllo',
  },
  proposals: {
    states: PROPOSAL_STATES,
    make: async (office) => (await (await proposing(office)).propose()).proposal.id,
    put: ({ db }, id, state) =>
      db.transaction((manager) => manager.update(Proposal, { id }, { state: state as Proposal['state'], version: 1 })),
    who: (action) => (action === 'approve' || action === 'sendBack' ? 'controllo' : 'referente.legale'),
  },
  messages: {
    states: MESSAGE_STATES,
    make: failedMessage,
    put: ({ db }, id, state) =>
      db.transaction((manager) => manager.update(Message, { id }, { state: state as Message['state'], version: 1 })),
    who: () => 'admin',
  },
  scenarios: {
    states: SCENARIO_STATES,
    make: async (office) => {
      const { planVersionId } = await playground(office);
      return (await createScenario(office.as('oiv'), { planVersionId, title: 'Prova', changes: [] })).id;
    },
    put: ({ db }, id, state) =>
      db.transaction((manager) => manager.update(Scenario, { id }, { state: state as Scenario['state'], version: 1 })),
    who: () => 'oiv',
  },
  measurementSystems: {
    states: SYSTEM_STATES,
    make: async (office) => (await judge(office.as('oiv'), await begin(office, office.as('controllo')))).id,
    // One is adopted at a time: the demonstration's makes room, whatever state this one is put in.
    put: ({ db }, id, state) =>
      db.transaction(async (manager) => {
        const adoptedFor = (await manager.findOneByOrFail(MeasurementSystem, { id })).bodyId;
        const superseded = { state: 'superseded', adoptedFor: null } as const;
        await manager.update(MeasurementSystem, { adoptedFor }, superseded);
        const as = { state: state as MeasurementSystem['state'], version: 1 };
        await manager.update(MeasurementSystem, { id }, { ...as, adoptedFor: state === 'adopted' ? adoptedFor : null });
      }),
    who: () => 'controllo',
  },
  reports: {
    states: REPORT_STATES,
    make: async (office) => {
      const { id } = await adoptedReport(office);
      await examine(office.as('oiv'), await papersOf(office.as('oiv'), id), { checklist: ALL_YES });
      ADOPTED.set(id, await office.db.read.findOneByOrFail(Report, { id }));
      return id;
    },
    // With all that the adoption left in it.
    put: ({ db }, id, state) => {
      const as = { ...ADOPTED.get(id), state: state as Report['state'], version: 1 } as Partial<Report>;
      return db.transaction((manager) => manager.update(Report, { id }, as as never));
    },
    who: (action) => (action === 'adopt' ? 'giunta' : 'oiv'),
  },
};

/** What is adopted here is adopted by an act. */
const byAct = (resource: Resource, action: string) =>
  transitionOf(resource, action as Action)?.byAct ? { adoption: ACT } : {};

/** What follows from another step is nobody's to ask for. */
const isNobodys = (resource: Resource, action: Action): boolean =>
  PERMISSIONS.every((row) => row.resource !== resource || !row.may.includes(action));

async function failedMessage({ db }: Office): Promise<string> {
  const { id: personId, bodyId } = await db.read.findOneByOrFail(Person, { username: 'hr' });
  const id = uuid();
  const at = new Date('2023-07-03T08:00:00Z');
  const times = { nextAt: at, createdAt: at, sentAt: null };
  const words = { cause: `prova ${id}`, subject: 'Prova', body: 'Prova', lastError: null };
  await db.transaction((manager) =>
    manager.insert(Message, { id, bodyId, personId, ...words, ...times, state: 'failed', attempts: 10, version: 1 }),
  );
  return id;
}

test('every resource with steps is tried in all its states', () => {
  const withSteps = new Set(TRANSITIONS.map(({ resource }) => resource));

  expect([...ELSEWHERE, ...Object.keys(TRIED)].sort()).toEqual([...withSteps].sort());
});

test.each(RESOURCES.filter((resource) => !TRANSITIONS.some((row) => row.resource === resource)))(
  '%s have no steps at all',
  (resource) => {
    expect(ACTIONS.filter((action) => transitionOf(resource, action))).toEqual([]);
  },
);

describe.each(Object.entries(TRIED))('of %s', (name, { states, make, put, who }) => {
  const resource = name as Resource;
  eachDatabase('the table of steps, and nothing beside it', (office) => {
    let made: Promise<string> | null = null;
    const record = (): Promise<string> => {
      made ??= make(office);
      return made;
    };

    test.each(states.flatMap((state) => ACTIONS.map((action) => [state, action] as const)))(
      'in state %s: %s',
      async (state, action) => {
        const id = await record();
        await put(office, id, state);
        const row = transitionOf(resource, action);

        const step = { resource, id, action, expectedVersion: 1, reason: 'Perché sì', ...byAct(resource, action) };
        const answer = advance(office.as(who(action)), step);

        if (!row) await expectRefused(answer, 'INVALID', { issues: [{ path: 'action', code: 'NOT_IN_LIST' }] });
        else if (isNobodys(resource, action)) await expectRefused(answer, 'FORBIDDEN');
        else if (!row.from.includes(state)) await expectRefused(answer, 'WRONG_STATE', { action, state });
        else expect(await answer).toMatchObject({ state: row.to });
      },
    );
  });
});
