import type { PlanState } from '@albero/schema/contract';
import {
  Area,
  FIRST_VERSION,
  Indicator,
  IndividualSet,
  Measurement,
  NO_DATES,
  NOT_PINNED,
  Objective,
  ObjectiveUnit,
  Period,
  Plan,
  PlanVersion,
} from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Database, isDuplicate } from '../../database/database.ts';
import { refreshStatistics } from '../../database/statistics.ts';
import { invalid } from '../../domain/errors.ts';
import { openSlots, WHOLE } from '../../measurements/slots.ts';
import { recordAct } from '../../workflow/acts.ts';
import { checkDocument } from '../checks/index.ts';
import { type Figures, figuresOf } from '../figures.ts';
import type { PlanDocument } from '../format/plan-document.ts';
import { issue } from '../issues.ts';
import { MAX_WRITTEN_BYTES, type Written } from '../written.ts';
import {
  fillSlot,
  insertOrganisation,
  insertRows,
  measurementsOf,
  nodesOf,
  organisationOf,
  periodsOf,
  planOf,
  versionsOf,
} from './import.store.ts';
import { lineagesFrom } from './lineages.ts';
import { measurementRows, unusualOrders } from './measurement-rows.ts';
import { type OrganisationRows, organisationRows } from './organisation-rows.ts';
import { type VersionRows, versionRows } from './version-rows.ts';

export interface ImportOptions {
  readonly now: Date;
  /** The body has a plan for this year already: the document becomes its next version, as a draft. */
  readonly asNewVersion?: boolean;
}

export interface Imported {
  readonly bodyId: string;
  readonly planId: string;
  readonly versionId: string;
  readonly number: number;
  readonly state: PlanState;
  readonly figures: Figures;
}

/**
 * Takes a plan document in, all of it or nothing: the body and its organisation where they are new, the plan, its version
 * (in force when the document names its adoption), and the values it carries.
 * @param dryRun does everything and takes it back
 * @throws DomainError INVALID with every fault of the document, or PLAN_YEAR_EXISTS
 */
export async function importDocument(
  db: Database,
  document: PlanDocument,
  { dryRun = false, ...options }: ImportOptions & { readonly dryRun?: boolean },
): Promise<Imported> {
  let imported: Imported | undefined;
  try {
    imported = await db.transaction(async (manager) => {
      imported = await importInto(manager, document, options);
      if (dryRun) throw new TakenBack();
      return imported;
    });
    await refreshStatistics(db);
    return imported;
  } catch (error) {
    if (error instanceof TakenBack && imported) return imported;
    throw isDuplicate(error) ? asIssue(error as Error, document) : error;
  }
}

class TakenBack extends Error {}

/** Somebody imported the same year meanwhile, or the database takes two codes for the same. */
const asIssue = ({ message }: Error, { plan: { year } }: PlanDocument) =>
  /uq_plans_body_year|plans\.bodyId/.test(message)
    ? invalid(issue('plan.year', 'PLAN_YEAR_EXISTS', { year }))
    : invalid(issue('', 'SAME_CODE'));

/** The same within a transaction of the caller's. */
export async function importInto(
  manager: EntityManager,
  document: PlanDocument,
  { now, asNewVersion = false }: ImportOptions,
): Promise<Imported> {
  const faults = checkDocument(document);
  if (faults.length > 0) throw invalid(...faults);
  const organisation = organisationRows(document, await organisationOf(manager, document.organisation.abbreviation));
  const known = await planOf(manager, organisation.bodyId, document.plan.year);
  if (known && !asNewVersion) throw invalid(issue('plan.year', 'PLAN_YEAR_EXISTS', { year: known.year }));

  const plan = known ?? { id: uuid(), bodyId: organisation.bodyId, year: document.plan.year, ...NOT_PINNED };
  const [earlier] = known ? await versionsOf(manager, known.id) : [];
  const version = versionRow(document, plan, { number: (earlier?.number ?? 0) + 1, now, asNewVersion });
  const lineages = lineagesFrom(earlier ? await nodesOf(manager, earlier.id) : null);
  const tree = versionRows(document, { version, organisation, lineages });
  version.written = writtenOf(document, organisation, tree);

  await insertOrganisation(manager, organisation);
  if (!known) await insertRows(manager, Plan, [plan]);
  await insertTree(manager, version, tree);
  const periods = await insertPeriods(manager, document, plan);
  await insertValues(manager, measurementRows(tree.placed, { ...organisation, now, periods }), plan);
  await openSlots(manager, { versionId: version.id });
  await recordImport(manager, version, now);
  return { ...resultOf(version), figures: figuresOf(document) };
}

const resultOf = ({ id, bodyId, planId, number, state }: PlanVersion) => ({
  bodyId,
  planId,
  versionId: id,
  number,
  state,
});

interface VersionPlace {
  readonly number: number;
  readonly now: Date;
  readonly asNewVersion: boolean;
}

function versionRow(document: PlanDocument, plan: Plan, { number, now, asNewVersion }: VersionPlace): PlanVersion {
  const { title, year, triennium, adoption, signedBy, signedAt } = document.plan;
  const isInForce = adoption !== null && !asNewVersion;
  return {
    id: uuid(),
    planId: plan.id,
    bodyId: plan.bodyId,
    year,
    number,
    state: isInForce ? 'inForce' : 'draft',
    inForceFor: isInForce ? plan.id : null,
    title,
    trienniumFrom: triennium.from,
    trienniumTo: triennium.to,
    adoptionBody: adoption?.body ?? null,
    adoptionAct: adoption?.act ?? null,
    adoptionDate: adoption?.date ?? null,
    adoptionAnnex: adoption?.annex ?? null,
    signedBy: signedBy ?? null,
    signedAt: signedAt ?? null,
    measurementSystem: document.measurementSystem ?? null,
    written: null,
    ...FIRST_VERSION,
    createdAt: now,
    version: 1,
  };
}

function writtenOf(document: PlanDocument, { unitIds, positionOf }: OrganisationRows, tree: VersionRows): Written {
  const written: Written = {
    organisation: document.organisation,
    units: document.units.map((unit) => ({ id: unitIds.get(unit.code) ?? '', as: unit })),
    positions: document.positions.map(({ code, title, unit }) => ({
      id: positionOf.get(code)?.id ?? '',
      as: { code, title, unit },
    })),
    measurements: unusualOrders(tree.placed),
  };
  if (Buffer.byteLength(JSON.stringify(written)) > MAX_WRITTEN_BYTES)
    throw invalid(issue('units', 'TOO_LARGE', { max: MAX_WRITTEN_BYTES }));
  return written;
}

async function insertTree(manager: EntityManager, version: PlanVersion, tree: VersionRows): Promise<void> {
  await insertRows(manager, PlanVersion, [version]);
  await insertRows(manager, Area, tree.areas);
  await insertRows(manager, IndividualSet, tree.sets);
  await insertRows(manager, Objective, tree.objectives);
  await insertRows(manager, ObjectiveUnit, tree.objectiveUnits);
  await insertRows(manager, Indicator, tree.indicators);
}

/** 30/06 and 31/12 of the year, planned; and the days for which the document has values, open. */
async function insertPeriods(manager: EntityManager, document: PlanDocument, plan: Plan): Promise<Map<string, Period>> {
  const there = new Map((await periodsOf(manager, plan.id)).map((period) => [period.endsOn, period]));
  const measured = new Set(measuredDays(document));
  const days = new Set([`${plan.year}-06-30`, `${plan.year}-12-31`, ...measured]);
  const added = [...days]
    .filter((day) => !there.has(day))
    .map(
      (endsOn): Period => ({
        id: uuid(),
        planId: plan.id,
        bodyId: plan.bodyId,
        endsOn,
        ...NO_DATES,
        state: measured.has(endsOn) ? 'open' : 'planned',
        version: 1,
      }),
    );
  await insertRows(manager, Period, added);
  return new Map([...there, ...added.map((period) => [period.endsOn, period] as const)]);
}

const measuredDays = ({ areas, positions }: PlanDocument): string[] =>
  [...areas, ...positions]
    .flatMap(
      ({ objectives }): { indicators: PlanDocument['areas'][number]['objectives'][number]['indicators'] }[] =>
        objectives,
    )
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ measurements = [] }) => measurements.map(({ period }) => period));

/** Values that are in the system already stay as they are: a document never overwrites what a person entered. */
async function insertValues(manager: EntityManager, values: readonly Measurement[], plan: Plan): Promise<void> {
  const there = new Map((await measurementsOf(manager, plan.id)).map((slot) => [slotKey(slot), slot]));
  await insertRows(
    manager,
    Measurement,
    values.filter((value) => !there.has(slotKey(value))),
  );
  for (const value of values) {
    const slot = there.get(slotKey(value));
    if (slot?.state === 'missing') await fillSlot(manager, slot, value);
  }
}

const slotKey = ({ lineageId, periodId, sliceKey }: Measurement): string =>
  `${lineageId} ${periodId} ${sliceKey ?? WHOLE}`;

const recordImport = (manager: EntityManager, version: PlanVersion, now: Date): Promise<void> =>
  recordAct(manager, {
    viewer: null,
    now,
    resource: 'plans',
    recordId: version.id,
    subject: { bodyId: version.bodyId },
    action: 'import',
    to: version.state,
  });
