import { type Action, can, mayEver, reach, type Viewer } from '@albero/schema/contract';
import { PlanVersion, Report } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { rows, select } from '../database/rows.ts';
import { hasFinalValues } from '../plans/version.values.ts';
import { blocksOfReports, reportSubject } from '../reports/index.ts';
import { about, task } from './task.ts';
import type { Task, TaskKind } from './task.types.ts';
import type { Asked } from './value-tasks.ts';

/** The next step of each Relazione, for whoever may take it; one is to be begun once the values of its year are final. */
export async function reportSteps({ manager, viewer }: Asked): Promise<Task[]> {
  const isConcerned = ACTIONS.some((action) => mayEver(viewer, action, 'reports'));
  if (!isConcerned) return [];
  const reports = await underWay(manager, viewer);
  const ids = reports.map(({ id }) => id);
  const blocks = ids.length > 0 ? await blocksOfReports(manager, ids) : [];
  const steps = reports.flatMap((report, nth) => {
    const kind = nextStep(report);
    const subject = reportSubject(report, blocks[nth]);
    if (!can(viewer, STEPS[kind], 'reports', subject).allowed) return [];
    return [task(kind, 'reports', { count: 1, recordId: report.id, dueOn: dueDay(report) })];
  });
  return [...steps, ...about('writeReport', 'plans', await unwritten(manager, viewer))];
}

const STEPS = {
  writeReport: 'update',
  reviseReport: 'update',
  adoptReport: 'adopt',
  validateReport: 'validate',
} as const satisfies Partial<Record<TaskKind, Action>>;
const ACTIONS: readonly Action[] = Object.values(STEPS);

function nextStep({ state, text, reason }: Report): keyof typeof STEPS {
  if (state === 'adopted') return 'validateReport';
  if (reason !== null) return 'reviseReport';
  return text === null ? 'writeReport' : 'adoptReport';
}

/** It is adopted and validated by 30 June of the year after (D.Lgs. 150/2009 art. 10). */
const dueDay = ({ year }: Report): string => `${year + 1}-06-30`;

function underWay(manager: EntityManager, viewer: Viewer): Promise<Report[]> {
  const query = select(manager, Report, 'x').where('x.state <> :done', { done: 'validated' }).orderBy('x.year');
  return rows(within(query, reach(viewer, 'read', 'reports'), COLUMNS));
}

const COLUMNS = { bodyId: 'x.bodyId', unitId: 'x.bodyId', state: 'x.state' };

/** The plans in force whose values are final and of which nobody tells yet. */
async function unwritten(manager: EntityManager, viewer: Viewer): Promise<string[]> {
  if (!mayEver(viewer, 'create', 'reports')) return [];
  const query = select(manager, PlanVersion, 'x')
    .where('x.inForceFor IS NOT NULL')
    .andWhere('NOT EXISTS (SELECT 1 FROM reports told WHERE told.planId = x.planId)');
  const versions = await rows(within(query, reach(viewer, 'create', 'reports'), COLUMNS));
  const final: string[] = [];
  for (const version of versions) if (await hasFinalValues(manager, version)) final.push(version.planId);
  return final;
}
