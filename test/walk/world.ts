import type { Client, Office } from '../kit/index.ts';
import type { Actor, PeriodModel, SetModel, ValueModel, VersionModel } from './model.ts';

export interface World {
  readonly values: ValueModel[];
  readonly periods: PeriodModel[];
  readonly sets: SetModel[];
  readonly versions: VersionModel[];
  /** How each value is typed. */
  readonly inputs: ReadonlyMap<string, object>;
  readonly unitIds: ReadonlyMap<string, string>;
}

const actor = (username: string, role: Actor['role'], unit: string | null = null, position: string | null = null) => ({
  username,
  role,
  unit,
  position,
});

export const ACTORS: readonly Actor[] = [
  actor('referente.legale', 'contact', 'legale'),
  actor('referente.promozione', 'contact', 'promozione'),
  actor('po.promozione', 'head', 'promozione', 'PO_PROM SV EC'),
  actor('po.anagrafico', 'head', 'anagrafico', 'PO_ANAG CERT'),
  actor('po.bilancio', 'head', 'bilancio', 'PO_BP'),
  actor('controllo', 'planner'),
  actor('dipendente', 'planner'),
  actor('segretario', 'secretary'),
  actor('oiv', 'oiv'),
  actor('hr', 'hr'),
  actor('admin', 'administrator'),
  actor('giunta', 'board'),
];

const UNITS = ['legale', 'promozione', 'anagrafico'];
const SETS = ['PO_BP', 'PO_PROM SV EC', 'PO_REG MERC'];
const PER_UNIT = 5;
/** A date that no day of the walk lies before. */
const LONG_AGO = '2023-03-31';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

/** The demo, with a second planner, one approved set, and no weight missing; and what the walk has to know of it. */
export async function prepare(office: Office, inputsFor: (indicator: Any, day: string) => object): Promise<World> {
  await seatSecondPlanner(office.as('admin'));
  await settleWeights(office);
  await approveSet(office);
  const planner = office.as('controllo');
  const { plans } = await planner.query(`{ plans { items { id version state periods { id version endsOn state } } } }`);
  const [plan] = plans.items;
  const periods = plan.periods.map(periodModel);
  const { values, inputs } = await valuesIn(planner, periods, inputsFor);
  const { units } = await planner.query('{ units(page: { limit: 100 }) { items { id code } } }');
  const { id, state, version } = plan;
  const first: VersionModel = { ...NEW_VERSION, id, state, version, authors: new Set(), isCopy: false };
  return {
    values,
    periods,
    sets: await setsOf(planner, first, []),
    versions: [first],
    inputs,
    unitIds: new Map(units.items.map(({ id, code }: Any) => [code, id])),
  };
}

export const NEW_VERSION = { kind: 'version', isBroken: false, acts: -1 } as const;

const periodModel = ({ id, version, endsOn, state }: Any, _: number, all: Any[]): PeriodModel => ({
  kind: 'period',
  id,
  isLast: all.every((other) => other.endsOn <= endsOn),
  state,
  version,
  opensOn: null,
  deadline: null,
  extensions: new Map(),
  acts: -1,
});

async function valuesIn(planner: Client, periods: PeriodModel[], inputsFor: (indicator: Any, day: string) => object) {
  const taken = new Map<string, number>();
  const inputs = new Map<string, object>();
  const values: ValueModel[] = [];
  const families = new Map<string, ValueModel[]>();
  for (const { id, version, state, unit, position, period, indicator } of await valuesOfUnits(planner)) {
    const at = periods.find((each) => each.id === period.id);
    const place = `${unit.code} ${position?.code ?? ''} ${period.id}`;
    const count = taken.get(place) ?? 0;
    if (!at || state !== 'missing' || count === PER_UNIT) continue;
    taken.set(place, count + 1);
    inputs.set(id, inputsFor(indicator, LONG_AGO));
    const base = { kind: 'value', id, unit: unit.code, position: position?.code ?? null, period: at } as const;
    const family = families.get(indicator.lineageId) ?? [];
    families.set(indicator.lineageId, family);
    const value: ValueModel = { ...base, family, state, version, authors: new Set(), isUnreported: false, acts: 0 };
    family.push(value);
    values.push(value);
  }
  return { values, inputs };
}

async function valuesOfUnits(planner: Client): Promise<Any[]> {
  const { units } = await planner.query('{ units(page: { limit: 100 }) { items { id code } } }');
  const found: Any[] = [];
  for (const { id } of units.items.filter(({ code }: Any) => UNITS.includes(code))) {
    const { measurements } = await planner.query(VALUES, { filter: { unitId: id } });
    found.push(...measurements.items);
  }
  return found;
}

const VALUES = `query ($filter: MeasurementFilter) { measurements(filter: $filter, page: { limit: 200 }) { items {
  id version state unit { code } position { code } period { id endsOn }
  indicator { id kind operator targetValue targetDate lineageId } } } }`;

/** The sets of a version; of a copy the authors are those of the former sets. */
export async function setsOf(planner: Client, of: VersionModel, formers: readonly SetModel[]): Promise<SetModel[]> {
  const { individualSets } = await planner.query(
    `query ($filter: IndividualSetFilter) { individualSets(filter: $filter) { items { id version state unit { code }
      position { code } submittedByName } } }`,
    { filter: { versionId: of.id } },
  );
  return individualSets.items
    .filter(({ position }: Any) => SETS.includes(position.code))
    .map(({ id, version, state, unit, position, submittedByName }: Any): SetModel => {
      const former = formers.find((each) => each.position === position.code);
      const authors = new Set(former?.authors ?? (submittedByName ? [HEADS[position.code] ?? ''] : []));
      return { kind: 'set', id, of, unit: unit.code, position: position.code, state, version, authors, acts: -1 };
    });
}
const HEADS: Readonly<Record<string, string>> = { PO_BP: 'po.bilancio', 'PO_PROM SV EC': 'po.promozione' };

async function seatSecondPlanner(admin: Client): Promise<void> {
  const { people, units } = await admin.query(
    '{ people(page: { limit: 100 }) { items { id username } } units { items { id parentId } } }',
  );
  const personId = people.items.find(({ username }: Any) => username === 'dipendente').id;
  const unitId = units.items.find(({ parentId }: Any) => parentId === null).id;
  await admin.query('mutation ($input: CreateSeatInput!) { createSeat(input: $input) { id } }', {
    input: { personId, role: 'planner', unitId, validFrom: '2023-01-01' },
  });
}

/** As the planner would in a rimodulazione: here the walk is not about it. */
async function settleWeights({ db }: Office): Promise<void> {
  await db.transaction(async (manager) => {
    await manager.query(`UPDATE indicators SET weight = '100.00' WHERE weight IS NULL AND objectiveId NOT IN
      (SELECT objectiveId FROM (SELECT objectiveId FROM indicators WHERE weight = '100.00') AS whole)`);
    await manager.query(`UPDATE indicators SET weight = '0.00' WHERE weight IS NULL`);
    await manager.query(`UPDATE indicators SET operator = '>=' WHERE operator IS NULL`);
  });
}

async function approveSet(office: Office): Promise<void> {
  const head = office.as('po.anagrafico');
  const { individualSets } = await head.query('{ individualSets { items { id version position { code } } } }');
  const { id, version } = individualSets.items.find(({ position }: Any) => position.code === 'PO_ANAG CERT');
  const advance = 'mutation ($input: AdvanceInput!) { advance(input: $input) { version } }';
  const input = { resource: 'individualSets', id, action: 'submit', expectedVersion: version };
  const proposed = (await head.query(advance, { input })).advance;
  await office
    .as('segretario')
    .query(advance, { input: { ...input, action: 'approve', expectedVersion: proposed.version } });
}
