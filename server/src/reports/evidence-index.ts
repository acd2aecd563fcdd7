import { reach, type Viewer } from '@albero/schema/contract';
import { type Evidence, PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { firstRow, select } from '../database/rows.ts';
import { DomainError } from '../domain/errors.ts';
import { measurementReach } from '../measurements/index.ts';
import { derivedOf } from '../measurements/value.ts';
import { type IndexedValue, indexedValues, isSlice, lastPeriod, proofsOf } from './evidence-index.store.ts';
import type { EvidenceIndex, IndexedEvidence, IndexedProof } from './evidence-index.types.ts';

/**
 * What the values of a year rest on, as far as somebody reads the values.
 * @throws DomainError NOT_FOUND of a plan without a version in force or closed that the viewer reads
 */
export async function evidenceIndexOf(manager: EntityManager, viewer: Viewer, planId: string): Promise<EvidenceIndex> {
  const version = await readableVersion(manager, viewer, planId);
  const values = await indexedValues(manager, version, measurementReach(viewer, 'read'));
  const proofs = await proofsOf(
    manager,
    values.map(({ id }) => id),
  );
  const indexed = values.map((value) => indexedEvidence(value, proofs.get(value.id) ?? []));
  return {
    planId,
    planVersionId: version.id,
    day: (await lastPeriod(manager, version))?.endsOn ?? null,
    proofs: indexed.reduce((sum, value) => sum + value.proofs.length, 0),
    missingProofs: indexed.filter(({ isProofMissing }) => isProofMissing).length,
    values: indexed,
  };
}

async function readableVersion(manager: EntityManager, viewer: Viewer, planId: string): Promise<PlanVersion> {
  const query = select(manager, PlanVersion, 'x')
    .where('x.planId = :planId', { planId })
    .andWhere('x.state IN (:...told)', { told: ['inForce', 'closed'] });
  const columns = { bodyId: 'x.bodyId', unitId: 'x.bodyId', state: 'x.state' };
  const version = await firstRow(within(query, reach(viewer, 'read', 'plans'), columns));
  if (!version) throw new DomainError('NOT_FOUND', { resource: 'plans', id: planId });
  return version;
}

function indexedEvidence(value: IndexedValue, proofs: readonly Evidence[]): IndexedEvidence {
  const { areaCode, areaTitle, objectiveCode, objectiveId, indicatorName, kind, unitCode, unitName, state, outcome } =
    value;
  const derived = derivedOf(value, END_OF_DAYS);
  const isProofRequired = Boolean(value.evidenceRequired);
  return {
    measurementId: value.id,
    ...{ areaCode, areaTitle, objectiveCode, objectiveId, indicatorName, kind, unitCode, unitName, state, outcome },
    slice: isSlice(value),
    value: derived.value,
    date: derived.date,
    isProofRequired,
    isProofMissing: isProofRequired && outcome === 'measured' && proofs.length === 0,
    proofs: proofs.map(proofOf),
  };
}

/** What was accepted is not held against the day again. */
const END_OF_DAYS = '9999-12-31';

const proofOf = ({ id: evidenceId, kind, title, sha256, protocol }: Evidence): IndexedProof => ({
  ...{ evidenceId, kind, title, sha256, protocol },
});
