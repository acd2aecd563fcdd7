import type { Viewer } from '@albero/schema/contract';
import { CHECKLIST } from '@albero/schema/contract';
import { type PlanVersion, Report, type WorkingPapers } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, select } from '../database/rows.ts';
import { romeDay } from '../domain/calendar.ts';
import { lateValuesOf, remarksOfOiv } from './dossier.store.ts';
import { evidenceIndexOf } from './evidence-index.ts';
import { checkPoints, sampledValues } from './papers.told.ts';
import { reportedVersions } from './report.store.ts';
import { scoresOf } from './scores.ts';

/**
 * All that the OIV's conclusion rests on, in one document: `albero-oiv-dossier/1`. It names no person and no position: it is
 * published with the Relazione (CiVIT resolution 6/2012; D.Lgs. 33/2013), where a person's result has no place.
 */
export async function dossierOf(manager: EntityManager, viewer: Viewer, papers: WorkingPapers): Promise<object | null> {
  const report = await firstRow(select(manager, Report, 'x').where('x.id = :id', { id: papers.reportId }));
  const version = report && (await reportedVersions(manager, [report.planId])).get(report.planId);
  if (!report || !version) return null;
  const index = await evidenceIndexOf(manager, viewer, report.planId);
  return {
    format: 'albero-oiv-dossier/1',
    year: report.year,
    plan: planOf(version),
    report: reportOf(report),
    scores: await scoresOf(manager, report),
    checklist: checkPoints(papers),
    sample: papers.sample && { seed: papers.sample.seed, values: sampledValues(papers) },
    evidence: index,
    remarks: await remarksOfOiv(manager, version),
    deadlines: {
      plan: kept(`${report.year}-01-31`, version.basedOnId === null ? version.adoptionDate : null),
      report: kept(`${report.year + 1}-06-30`, report.adoptionDate),
      validation: kept(`${report.year + 1}-06-30`, report.validatedAt && romeDay(report.validatedAt)),
      lateValues: await lateValuesOf(manager, version),
    },
    conditions: CHECKLIST.filter(({ isCondition }) => isCondition).map(({ code }) => code),
  };
}

const planOf = ({ title, number, adoptionBody, adoptionAct, adoptionDate }: PlanVersion) => ({
  ...{ title, version: number, adoptionBody, adoptionAct, adoptionDate },
});

const reportOf = ({ state, text, adoptionBody, adoptionAct, adoptionDate, conclusion, validatedAt }: Report) => ({
  ...{ state, text, adoptionBody, adoptionAct, adoptionDate, conclusion },
  validatedOn: validatedAt && romeDay(validatedAt),
});

/** A day of the law (D.Lgs. 150/2009 art. 10) and the day on which it was done; `kept` is null until then. */
const kept = (due: string, on: string | null) => ({ due, on, kept: on === null ? null : on <= due });
