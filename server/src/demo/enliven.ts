import type { Viewer } from '@albero/schema/contract';
import { Period, Person } from '@albero/schema/model';
import { viewersOn } from '../access/viewers.ts';
import { CommentService } from '../comments/comment.service.ts';
import type { Database } from '../database/database.ts';
import { romeDay } from '../domain/calendar.ts';
import { type MeasurementRow, MeasurementService } from '../measurements/index.ts';
import type { AdvanceService } from '../workflow/advance.service.ts';
import { makeWorkflow } from '../workflow/index.ts';
import { typedFor } from './typed.ts';

const BACK =
  'Il dato sembra riferito al primo trimestre: controllare il periodo e, se va bene così, spiegarlo nel commento.';
const QUESTION = 'Da quale registro viene questo dato? Serve per la verifica.';
const NEUTRALISED = {
  outcome: 'neutralised',
  inputs: null,
  reason: 'L’attività è stata sospesa dal Ministero fino a settembre: non dipende dal servizio.',
  actReference: 'Nota del Ministero n. 0123456 del 10/05/2023',
} as const;

/**
 * Life for the demonstration, done by its persons through the same doors as on the pages: values sent, verified, approved
 * and sent back, one that its service asks to neutralise, a question to be answered. So that whoever looks first as the
 * planner or the Segretario Generale finds something to do.
 */
export async function enliven(db: Database, now: Date): Promise<void> {
  const office = await gather(db, now);
  const { values, asking, step } = office;
  const promotion = await values('referente.promozione');
  for (const [index, row] of promotion.slice(0, 8).entries()) {
    const entered = await office.enter('referente.promozione', row, typedFor(row, index));
    if (index < 7) await step('referente.promozione', entered, 'submit');
  }
  const sent = await values('controllo', 'submitted');
  for (const row of sent.slice(0, 4)) await step('controllo', row, 'verify');
  const [returned] = sent.slice(-1);
  if (returned) await step('controllo', returned, 'sendBack', BACK);
  const [verified] = await values('segretario', 'verified');
  if (verified) await step('segretario', verified, 'approve');

  const [legal] = await values('referente.legale');
  if (legal) await step('referente.legale', await office.enter('referente.legale', legal, NEUTRALISED), 'submit');
  const asked = sent[4];
  if (asked) await ask(db, asking('controllo'), asked, asking('referente.promozione').viewer.personId);
}

interface Asking {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly today: string;
}

async function ask(db: Database, asking: Asking, { id }: MeasurementRow, personId: string): Promise<void> {
  const about = { resource: 'measurements', id, indicatorId: null, parentId: null } as const;
  await new CommentService(db).add(asking, { ...about, text: QUESTION, mentionIds: [personId] });
}

/** The persons of the demonstration, and what they do in the period that is open. */
async function gather(db: Database, now: Date) {
  const today = romeDay(now);
  const period = await db.read.findOneByOrFail(Period, { state: 'open' });
  const viewers = await viewersOn(db.read, today, { bodyId: period.bodyId });
  const people = new Map((await db.read.find(Person)).map(({ username, id }) => [username, id]));
  const measurements = new MeasurementService(db);
  const steps = makeWorkflow(db, rethrow).services.steps;

  const asking = (username: string): Asking => {
    const viewer = viewers.find(({ personId }) => personId === people.get(username));
    if (!viewer) throw new Error(`there is no demo person ${username}`);
    return { viewer, now, today };
  };
  const values = async (username: string, state = 'missing'): Promise<readonly MeasurementRow[]> => {
    const { viewer } = asking(username);
    const filter = { periodId: period.id, state, individual: false, ...(state === 'missing' && { mine: true }) };
    return (await measurements.list(viewer, filter, { page: { limit: 50, offset: 0 } })).items;
  };
  const enter = (username: string, { id, version }: MeasurementRow, typed: Typed): Promise<MeasurementRow> =>
    measurements.enter(asking(username), { id, expectedVersion: version, ...typed });
  return { values, asking, enter, step: stepper(steps, asking) };
}

type Typed = Omit<Parameters<MeasurementService['enter']>[1], 'id' | 'expectedVersion'>;

const stepper =
  (steps: AdvanceService, asking: (username: string) => Asking) =>
  async (username: string, { id, version }: MeasurementRow, action: string, reason?: string): Promise<void> => {
    const { viewer, now } = asking(username);
    const step = { resource: 'measurements', id, action, expectedVersion: version, reason: reason ?? null };
    await steps.advance(viewer, step, now);
  };

function rethrow(error: unknown): never {
  throw error;
}
