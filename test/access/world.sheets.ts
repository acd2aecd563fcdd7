import { v7 as uuid } from 'uuid';
import { SHEET_STATES, type SheetMark, type SheetState } from '../../schema/src/contract/index.ts';
import { EvaluationSheet, type MeasurementSystem } from '../../schema/src/model/index.ts';
import { UNWRITTEN } from '../../server/src/evaluations/evaluation.unwritten.ts';
import type { Office } from '../kit/index.ts';
import { type Facts, factsOf, only } from './facts.ts';

/** Heads of positions, two of whom hold the office of the Segretario too. */
const HEADS = ['po.staff', 'po.bilancio', 'po.anagrafico', 'facente.funzione', 'capo.segretario'] as const;
const WHEN = new Date('2024-03-01T08:00:00Z');
const OVER = '2024-03-16';
const RUNNING = '2099-01-01';

/** One sheet in every state about the year that is not final, some about the year that was reported on, and a foreign one. */
export async function evaluate(office: Office): Promise<void> {
  const facts = await factsOf(office);
  const planOf = (year: number) => only(facts.plans, (each) => each.year === year && each.bodyId === facts.body.id).id;
  const every = SHEET_STATES.map((state, nth) =>
    sheetIn(facts, { state, nth, planId: planOf(2023), contestUntil: nth % 2 === 0 ? RUNNING : OVER }),
  );
  const reported = (['open', 'proposed', 'calibrated', 'notified', 'acknowledged', 'decided'] as const).map(
    (state, nth) =>
      sheetIn(facts, { state, nth: nth + 1, planId: planOf(2022), contestUntil: nth === 3 ? RUNNING : OVER }),
  );
  await office.db.transaction((manager) =>
    manager.insert(EvaluationSheet, [...every, ...reported, foreignOne(facts)] as never),
  );
}

interface Wanted {
  readonly state: SheetState;
  readonly nth: number;
  readonly planId: string;
  readonly contestUntil: string;
}

function sheetIn(facts: Facts, { state, nth, planId, contestUntil }: Wanted): EvaluationSheet {
  const idOf = (username: string) => only(facts.people, (each) => each.username === username).id;
  const personId = idOf(HEADS[nth % HEADS.length] ?? '');
  const seat = only(facts.seats, (each) => each.personId === personId && each.role === 'positionHead');
  const system = only(facts.systems, (each) => each.state === 'adopted' && each.bodyId === facts.body.id);
  const at = SHEET_STATES.indexOf(state);
  const isProposed = at >= SHEET_STATES.indexOf('proposed');
  const isCalibrated = at >= SHEET_STATES.indexOf('calibrated');
  const isTold = at >= SHEET_STATES.indexOf('notified');
  // Those that were opened alone have nothing in them; of the year that was reported on everything is written.
  const isWritten = state !== 'open' || nth % 2 === 1;
  const [evaluatorId, hr] = [idOf('segretario'), idOf('hr')];
  const marks = marksOf(system);
  const part = { evaluatorId, from: '2023-01-01', to: '2023-12-31', marks, text: null };
  return Object.assign(new EvaluationSheet(), UNWRITTEN, {
    ...{ id: uuid(), bodyId: facts.body.id, planId, personId, state, systemId: system.id, clusterCode: 'PO' },
    ...{ positionId: seat.positionId ?? '', unitId: seat.unitId, number: nth < HEADS.length ? 1 : nth },
    ...{ officeFrom: '2023-01-01', officeTo: '2023-12-31', officeDays: 365, createdAt: WHEN },
    selfAssessment: isWritten ? { marks, text: null } : null,
    assessments: isWritten ? [part] : [],
    authorIds: isWritten ? [evaluatorId, personId] : [],
    proposedById: isProposed ? evaluatorId : null,
    calibratedById: isCalibrated ? hr : null,
    notifiedAt: isTold ? WHEN : null,
    contestUntil: isTold ? contestUntil : null,
  });
}

const marksOf = ({ evaluation }: MeasurementSystem): SheetMark[] =>
  (evaluation as { behaviours: { code: string }[] }).behaviours.map(({ code }) => ({ code, mark: 3, comment: null }));

/** Of another body, about its planner. */
function foreignOne(facts: Facts): EvaluationSheet {
  const plan = only(facts.plans, (each) => each.bodyId !== facts.body.id && each.year === 2023);
  const person = only(facts.people, ({ username }) => username === 'controllo.vicina');
  const [position] = facts.positions.filter(({ bodyId }) => bodyId === plan.bodyId);
  const system = only(facts.systems, (each) => each.state === 'adopted' && each.bodyId === facts.body.id);
  return Object.assign(new EvaluationSheet(), UNWRITTEN, {
    ...{ id: uuid(), bodyId: plan.bodyId, planId: plan.id, personId: person.id, positionId: position?.id ?? '' },
    ...{ unitId: position?.unitId ?? plan.bodyId, systemId: system.id, clusterCode: 'PO', state: 'notified' as const },
    ...{ officeFrom: '2023-01-01', officeTo: '2023-12-31', officeDays: 365, createdAt: WHEN, contestUntil: RUNNING },
  });
}
