import type { Act, EvaluationSheet } from '@albero/schema/model';
import { Person } from '@albero/schema/model';
import type { Database } from '../database/database.ts';
import { DomainError } from '../domain/errors.ts';
import { type Asking, namesOf } from '../organisation/index.ts';
import { actsOf } from '../workflow/act.store.ts';
import { contentsOf, planOf } from './evaluation.content.ts';
import { systemOf } from './evaluation.hold.ts';
import { readsOf } from './evaluation.reads.ts';
import { sheetsOfPerson } from './evaluation.store.ts';
import type { Evaluation } from './evaluation.types.ts';
import { namesIn } from './together.names.ts';
import type { EvaluationReading } from './together.types.ts';

/** What happened to a sheet, as its person is told. */
export interface DossierAct {
  readonly at: Date;
  readonly action: string;
  readonly byName: string | null;
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

export interface DossierSheet {
  readonly year: number;
  readonly positionCode: string;
  readonly positionTitle: string;
  readonly unitName: string;
  readonly sheet: Evaluation;
  readonly acts: readonly DossierAct[];
  readonly reads: readonly EvaluationReading[];
}

/** All that the product keeps of a person's evaluations. */
export interface Dossier {
  readonly format: 'albero-dossier/1';
  readonly at: string;
  readonly personName: string;
  readonly sheets: readonly DossierSheet[];
}

/** A person's own dossier: nobody asks for another's. GDPR art. 15 and 20. */
export class DossierService {
  constructor(private readonly db: Database) {}

  async of(asking: Asking): Promise<Dossier> {
    const { viewer, now } = asking;
    const person = await this.db.read.findOneBy(Person, { id: viewer.personId });
    if (!person) throw new DomainError('NOT_FOUND', {});
    const found = await sheetsOfPerson(this.db.read, viewer.personId);
    const named = await namesIn(this.db.read, found);
    const sheets: DossierSheet[] = [];
    for (const sheet of found) {
      const { positionCode, positionTitle, unitName } = named(sheet);
      sheets.push({ positionCode, positionTitle, unitName, ...(await this.#sheet(asking, sheet)) });
    }
    return { format: 'albero-dossier/1', at: now.toISOString(), personName: person.name, sheets };
  }

  async json(asking: Asking): Promise<string> {
    return JSON.stringify(await this.of(asking));
  }

  async #sheet({ viewer }: Asking, sheet: EvaluationSheet) {
    const { read } = this.db;
    const plan = await planOf(read, sheet.planId);
    const system = await systemOf(read, sheet);
    const acts = await actsOf(read, 'evaluations', sheet.id);
    const reads = await readsOf(read, [sheet.id]);
    const ids = [...acts.flatMap(({ personId }) => personId ?? []), ...reads.map(({ readerId }) => readerId)];
    const names = await namesOf(read, ids);
    return {
      year: plan.year,
      sheet: told(await contentsOf(read, { sheet, system, plan, viewer })),
      acts: acts.map((act) => actTold(act, names)),
      reads: reads.map(({ readerId, role, way, at }) => ({ readerName: names.get(readerId) ?? '', role, way, at })),
    };
  }
}

const actTold = (act: Act, names: ReadonlyMap<string, string>): DossierAct => ({
  at: act.at,
  action: act.action,
  byName: act.personId && (names.get(act.personId) ?? ''),
  role: act.role,
  from: act.fromState,
  to: act.toState,
  reason: act.reason,
});

/** As the API hands it out: the columns behind it may hold what is not told yet, and the ids of others. */
const told = (whole: Evaluation): Evaluation =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !BEHIND.has(name))) as unknown as Evaluation;

const BEHIND = new Set<string>([
  ...['assessments', 'selfAssessment', 'talks', 'hearings', 'differentiation', 'snapshot', 'authorIds'],
  ...['proposedById', 'calibratedById', 'decidedById'],
]);
