import type { Action, Assessment } from '@albero/schema/contract';
import type { EvaluationSheet } from '@albero/schema/model';
import type { Database } from '../database/database.ts';
import { daysLater } from '../domain/days.ts';
import { invalid } from '../domain/errors.ts';
import { checkedMarks, type Marked, withAssessment } from '../domain/evaluation/index.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { Asking } from '../organisation/index.ts';
import { rulesOf } from './evaluation.facts.ts';
import { type At, type Change, type Held, holdFor, saveSheet } from './evaluation.hold.ts';
import type {
  AssessEvaluationInput,
  RecordHearingInput,
  RecordTalkInput,
  SaveSelfAssessmentInput,
} from './evaluation.inputs.ts';

/** What is written into a sheet: by the person, the evaluators, the conciliation body. */
export class EvaluationPartsService {
  constructor(private readonly db: Database) {}

  /** What the person thinks of the own work; it may be saved as far as it is. @throws DomainError as all of these: NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, INVALID */
  selfAssess(asking: Asking, input: SaveSelfAssessmentInput): Promise<void> {
    return this.#write(asking, input, 'selfAssess', ({ system }) => ({
      columns: { selfAssessment: checkedMarks(rulesOf(system), input) },
    }));
  }

  /** The part of this evaluator. What a former evaluator left stays as it is, and weighs its own days. */
  assess(asking: Asking, input: AssessEvaluationInput): Promise<void> {
    return this.#write(asking, input, 'assess', ({ system, sheet }) => {
      const { personId } = asking.viewer;
      const own = asPart(sheet, { ...checkedMarks(rulesOf(system), input), evaluatorId: personId }, input);
      const office = { from: sheet.officeFrom, to: sheet.officeTo };
      return {
        columns: {
          assessments: withAssessment(sheet.assessments, own, office),
          authorIds: [...new Set([...sheet.authorIds, personId])],
        },
        changes: { evaluatorDays: [null, `${own.from} ${own.to}`] },
      };
    });
  }

  /** A talk within the year. */
  recordTalk(asking: Asking, { on, note: typed, ...at }: RecordTalkInput): Promise<void> {
    return this.#write(asking, at, 'assess', ({ sheet }) => {
      const note = checkedWords('note', typed, NOTE);
      assertPast(on, asking.today);
      assertRoom(sheet.talks);
      const talk = { on, note, byId: asking.viewer.personId };
      return { columns: { talks: [...sheet.talks, talk] }, changes: { talk: [null, on] } };
    });
  }

  /** What both sides said. */
  recordHearing(asking: Asking, { on, note: typed, present: who, ...at }: RecordHearingInput): Promise<void> {
    return this.#write(asking, at, 'hear', ({ sheet }) => {
      const note = checkedWords('note', typed, NOTE);
      const present = checkedWords('present', who, PRESENT);
      assertPast(on, asking.today);
      assertRoom(sheet.hearings);
      const hearing = { on, present, note, byId: asking.viewer.personId };
      return { columns: { hearings: [...sheet.hearings, hearing] }, changes: { hearing: [null, on] } };
    });
  }

  #write(asking: Asking, at: At, action: Action, make: (held: Held) => Omit<Change, 'action'>): Promise<void> {
    return this.db.transaction(async (manager) => {
      const held = await holdFor(manager, asking, at, action);
      await saveSheet(manager, asking, held, { action, ...make(held) });
    });
  }
}

const NOTE = 4000;
const PRESENT = 500;
const MOST_RECORDS = 10;

type Own = Marked & Pick<Assessment, 'evaluatorId'>;

/** Days that are not said are those that nobody else has: after the last other evaluator. */
function asPart(sheet: EvaluationSheet, own: Own, { from, to }: AssessEvaluationInput): Assessment {
  const others = sheet.assessments.filter(({ evaluatorId }) => evaluatorId !== own.evaluatorId);
  const mine = sheet.assessments.find(({ evaluatorId }) => evaluatorId === own.evaluatorId);
  const last = others.at(-1)?.to;
  const first = last === undefined ? sheet.officeFrom : daysLater(last, 1);
  return { ...own, from: from ?? mine?.from ?? first, to: to ?? mine?.to ?? sheet.officeTo };
}

function checkedWords(path: string, typed: string, most: number): string {
  const text = cleanText(typed);
  const faults = textFaults(path, text, { most, required: true });
  if (text === null || faults.length > 0) throw invalid(...faults);
  return text;
}

function assertPast(on: string, today: string): void {
  if (on > today) throw invalid({ path: 'on', code: 'IN_FUTURE' });
}

function assertRoom(records: readonly unknown[]): void {
  if (records.length >= MOST_RECORDS) throw invalid({ path: 'note', code: 'TOO_MANY', params: { max: MOST_RECORDS } });
}
