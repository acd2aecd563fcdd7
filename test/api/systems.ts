import { Unit } from '../../schema/src/model/index.ts';
import type { Client, Office } from '../kit/index.ts';
import { advance } from './sets.ts';

/* Measurement systems (SMVP) as the stories look at them: begun, written, judged by the OIV, adopted, followed. */

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

export const SYSTEM_FIELDS = `id bodyId number title state version scoringJson evaluationJson opinion opinionFavourable
  opinionOn opinionByName adoptionBody adoptionAct adoptionDate years previous { id number }
  changes { part item field before after } warnings { path code } allowedActions blockedActions { action reason }`;

export const SYSTEM_ACT = { body: 'Consiglio camerale', act: '12', date: '2023-01-20' };

export const bodyOf = async (office: Office): Promise<string> =>
  (await office.db.read.findOneByOrFail(Unit, { kind: 'body', code: 'ccmt' })).id;

export const systemsOf = async (person: Client): Promise<Any> =>
  (await person.query(`{ measurementSystems { total items { ${SYSTEM_FIELDS} } } }`)).measurementSystems;

export const systemById = async (person: Client, id: string): Promise<Any> =>
  (await person.query(`query ($id: ID!) { measurementSystem(id: $id) { ${SYSTEM_FIELDS} } }`, { id }))
    .measurementSystem;

const change = async (person: Client, mutation: string, type: string, input: object): Promise<Any> =>
  (await person.query(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${SYSTEM_FIELDS} } }`, { input }))[
    mutation
  ];

export const beginAt = (bodyId: string, person: Client, title = 'SMVP 2024'): Promise<Any> =>
  change(person, 'createMeasurementSystem', 'CreateMeasurementSystemInput', { bodyId, title });

export const begin = async (office: Office, person: Client, title?: string): Promise<Any> =>
  beginAt(await bodyOf(office), person, title);

const seen = ({ id, version }: Any) => ({ id, expectedVersion: version });

/** Writes a draft anew: some rules differ from those that it has. */
export const rewrite = async (
  person: Client,
  system: Any,
  { scoring = {}, evaluation = {}, ...more }: { scoring?: object; evaluation?: object; title?: string },
): Promise<Any> =>
  change(person, 'updateMeasurementSystem', 'UpdateMeasurementSystemInput', {
    ...seen(system),
    title: system.title,
    scoringJson: JSON.stringify({ ...JSON.parse(system.scoringJson), ...scoring }),
    evaluationJson: JSON.stringify({ ...JSON.parse(system.evaluationJson), ...evaluation }),
    ...more,
  });

export const judge = async (person: Client, system: Any, favourable = true, opinion = 'Parere espresso.') =>
  change(person, 'giveSystemOpinion', 'GiveSystemOpinionInput', { ...seen(system), favourable, opinion });

export const removeSystem = async (person: Client, system: Any): Promise<boolean> =>
  (
    await person.query('mutation ($input: DeleteMeasurementSystemInput!) { deleteMeasurementSystem(input: $input) }', {
      input: seen(system),
    })
  ).deleteMeasurementSystem;

export async function adoptSystem(person: Client, system: Any, more: object = {}): Promise<Any> {
  await advance(person, 'adopt', system, { resource: 'measurementSystems', adoption: SYSTEM_ACT, ...more });
  return systemById(person, system.id);
}

/** From nothing to adopted, with some rules of its own. */
export async function adopted(office: Office, scoring: object = {}, title = 'SMVP 2024'): Promise<Any> {
  const controllo = office.as('controllo');
  const draft = await rewrite(controllo, await begin(office, controllo, title), { scoring });
  return adoptSystem(controllo, await judge(office.as('oiv'), draft));
}

const PINNED = 'id version systemSource pinnedSystem { id title }';

export const pin = async (person: Client, version: Any, measurementSystemId: string | null): Promise<Any> =>
  (
    await person.query(
      `mutation ($input: PinMeasurementSystemInput!) { pinMeasurementSystem(input: $input) { ${PINNED} } }`,
      { input: { id: version.id, expectedVersion: version.version, measurementSystemId } },
    )
  ).pinMeasurementSystem;

export const pinnedOf = async (person: Client, id: string): Promise<Any> =>
  (
    await person.query(
      `query ($id: ID!) { plan(id: $id) { ${PINNED} allowedActions blockedActions { action reason } } }`,
      { id },
    )
  ).plan;

export const effectOf = async (person: Client, input: object): Promise<Any> =>
  (
    await person.query(
      `query ($input: SystemEffectInput!) { systemEffect(input: $input) { day final values rows {
        kind code label difference present { score exact coverage state } tried { score exact coverage state } } } }`,
      { input },
    )
  ).systemEffect;
