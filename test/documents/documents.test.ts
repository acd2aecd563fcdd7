import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../server/src/database/database.ts';
import { ENTITIES } from '../../server/src/database/entities.ts';
import { openDatabase } from '../../server/src/database/open.ts';
import {
  exportDocument,
  importDocument,
  importInto,
  type PlanDocument,
  parseDocument,
  readDocument,
} from '../../server/src/documents/index.ts';
import { DomainError } from '../../server/src/domain/errors.ts';
import { ISSUE_SENTENCES } from '../../server/src/domain/sentences.ts';
import { DATABASE_KINDS, type OwnDatabase, ownDatabase } from '../kit/database-kinds.ts';
import { damages } from './damages.ts';
import { sampleDocument } from './sample.ts';

const bytes = readFileSync(new URL('../../server/plans/albero-2023-2025.json', import.meta.url));
const realPlan = readDocument(bytes);
const now = new Date('2023-07-03T09:00:00+02:00');

describe.each(DATABASE_KINDS)('the plan document (%s)', (kind) => {
  let own: OwnDatabase;
  let db: Database;
  beforeAll(async () => {
    own = await ownDatabase(kind, inject('templates'), 'empty');
    db = await openDatabase(own.config);
  });
  afterAll(async () => {
    await db.close();
    await own.drop();
  });

  /** How many rows every table has. */
  async function counts(): Promise<number[]> {
    return Promise.all(ENTITIES.map((entity) => db.read.count(entity)));
  }

  /** What an import makes of a document, as an export tells it; taken back afterwards. */
  async function roundTrip(
    document: PlanDocument,
    change?: (manager: EntityManager) => unknown,
  ): Promise<PlanDocument> {
    const { year } = document.plan;
    const organisation = document.organisation.abbreviation;
    let exported: PlanDocument | undefined;
    const work = db.transaction(async (manager) => {
      await importInto(manager, document, { now });
      await change?.(manager);
      exported = await exportDocument(manager, { year, organisation });
      throw new TakenBack();
    });
    await work.catch((error) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    return exported ?? expect.fail('nothing was exported');
  }

  test('a dry run counts everything and writes nothing', async () => {
    const before = await counts();
    const { figures } = await importDocument(db, realPlan, { now, dryRun: true });

    expect(figures).toMatchObject({ areas: 15, objectives: 95, weights: 226, missingWeights: 9 });
    expect(await counts()).toEqual(before);
  });

  test('a document with every oddity of the format comes out as it went in', async () => {
    const document = parseDocument(sampleDocument());

    expect(await roundTrip(document)).toEqual(document);
  });

  test('a doubt that was settled and a value that was cleared are written no more; a unit keeps its new code', async () => {
    const document = parseDocument(sampleDocument());
    const exported = await roundTrip(document, async (manager) => {
      await manager.query('UPDATE areas SET doubt = NULL');
      await manager.query(
        "UPDATE measurements SET state = 'missing', outcome = NULL, inputs = NULL WHERE reason IS NULL",
      );
      await manager.query("UPDATE units SET code = 'avvocatura' WHERE code = 'legale'");
    });

    const [area] = exported.areas;
    expect(area).not.toHaveProperty('doubt');
    expect(area?.objectives[0]?.indicators.flatMap(({ measurements = [] }) => measurements)).toEqual([
      { period: '2024-06-30', unit: 'avvocatura', state: 'notMeasurable', reason: 'nessuna pratica' },
      { period: '2024-03-31', unit: 'avvocatura', state: 'neutralised', reason: 'sede chiusa', inputs: { value: '7' } },
    ]);
    expect(area?.objectives[0]?.units).toEqual(['avvocatura', 'anagrafe']);
    expect(exported.units.map(({ code }) => code)).toEqual(['anagrafe', 'servizi', 'azienda', 'avvocatura']);
    expect(exported.positions[1]?.unit).toBe('avvocatura');
  });

  test('whatever is damaged: refused with nothing imported, or taken as it stands', async () => {
    const before = await counts();
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(damages(sampleDocument()), async (text) => {
        const document = await readOrRefuse(text);
        if (!document) return;
        const back = await roundTrip(document).catch(refusedOnly);
        if (!back) return;
        taken += 1;
        expect(back).toEqual(document);
      }),
      { numRuns: kind === 'embedded' ? 400 : 120, seed: 20230130 },
    );
    expect(taken).toBeGreaterThan(5);
    expect(await counts()).toEqual(before);
  }, 120_000);

  test('the real plan comes out byte for byte as it went in', async () => {
    const { state, number } = await importDocument(db, realPlan, { now });
    const exported = await exportDocument(db.read, { year: 2023 });

    expect([state, number]).toEqual(['inForce', 1]);
    expect(JSON.stringify(exported, null, 1)).toBe(bytes.toString('utf8'));
  });

  test('the objectives of the Azienda and of the positions know the area that they serve', async () => {
    const served = await db.read.query(
      'SELECT o.code AS code, a.code AS area FROM objectives o LEFT JOIN areas a ON a.id = o.servesAreaId',
    );
    const areaOf = Object.fromEntries(served.map((row: { code: string; area: string }) => [row.code, row.area]));

    expect(areaOf).toMatchObject({ 'Az_2.1': '02', 'Az_7.4': '07', PO_Staff_04_01: '04', 'PO_ANAG CERT_10_01': '10' });
    expect(areaOf['01.01']).toBeNull();
    expect(Object.values(areaOf).filter((area) => area !== null)).toHaveLength(12 + 17);
  });

  test('a year that the body already has is refused, and nothing changes', async () => {
    const before = await counts();
    const refused = await importDocument(db, realPlan, { now }).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(DomainError);
    expect((refused as DomainError<'INVALID'>).params.issues).toEqual([
      { path: 'plan.year', code: 'PLAN_YEAR_EXISTS', params: { year: 2023 } },
    ]);
    expect(await counts()).toEqual(before);
  });

  test('as a new version it becomes a draft beside the one in force, and continues its objectives and indicators', async () => {
    const [area, ...others] = realPlan.areas;
    const [first, ...rest] = area?.objectives ?? [];
    if (!area || !first) return expect.fail('the real plan has areas');
    const objectives = [...rest, { ...first, code: '01.99' }];
    const next: PlanDocument = { ...realPlan, areas: [{ ...area, objectives }, ...others] };

    const { versionId, number, state } = await importDocument(db, next, { now, asNewVersion: true });

    expect([number, state]).toEqual([2, 'draft']);
    const known = 'SELECT lineageId FROM %s WHERE versionId <> ?';
    for (const [table, added] of [
      ['areas', 0],
      ['objectives', 1],
      ['indicators', 1],
    ] as const) {
      const [{ n }] = await db.read.query(
        `SELECT COUNT(*) AS n FROM ${table} WHERE versionId = ? AND lineageId NOT IN (${known.replace('%s', table)})`,
        [versionId, versionId],
      );
      expect(Number(n), table).toBe(added);
    }
    expect(JSON.stringify(await exportDocument(db.read, { year: 2023 }), null, 1)).toBe(bytes.toString('utf8'));
  });

  test('the next year finds the units and positions of the body and adds none', async () => {
    const [units] = await counts();
    const next: PlanDocument = { ...realPlan, plan: { ...realPlan.plan, year: 2024, adoption: null } };
    const { state } = await importDocument(db, next, { now });

    expect(state).toBe('draft');
    expect((await counts())[0]).toBe(units);
    expect(await exportDocument(db.read, { year: 2024 })).toEqual(next);
  });

  test('another body has its own plan of the same year', async () => {
    const organisation = { name: 'Copia di prova', abbreviation: 'COPIA' };
    await importDocument(db, { ...realPlan, organisation }, { now });

    expect(await exportDocument(db.read, { year: 2023, organisation: 'copia' })).toEqual({ ...realPlan, organisation });
    await expect(exportDocument(db.read, { year: 2023 })).rejects.toThrow('INVALID');
  });
});

class TakenBack extends Error {}

const refusedOnly = (error: unknown): null => {
  if (!(error instanceof DomainError) || error.code !== 'INVALID') throw error;
  for (const { code } of (error as DomainError<'INVALID'>).params.issues) expect(ISSUE_SENTENCES).toHaveProperty(code);
  return null;
};

const readOrRefuse = async (text: string): Promise<PlanDocument | null> => {
  try {
    return readDocument(Buffer.from(text));
  } catch (error) {
    return refusedOnly(error);
  }
};
