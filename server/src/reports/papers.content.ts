import { CHECKLIST, type Issue } from '@albero/schema/contract';
import type { CheckAnswer, PaperSample, WorkingPapers } from '@albero/schema/model';
import { invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { Changes } from '../workflow/acts.ts';
import { type ExamineReportInput, MOST_NOTE } from './papers.types.ts';

type Written = Pick<WorkingPapers, 'checklist' | 'sample'>;

/**
 * The papers with what somebody wrote into them: points and values that are not named stay as they are.
 * @throws DomainError INVALID with the path of every fault
 */
export function writtenPapers(papers: Written, { checklist, sample }: ExamineReportInput): Written {
  const answers = (checklist ?? []).map(({ code, outcome = null, note }) => ({ code, outcome, note: cleanText(note) }));
  const found = (sample ?? []).map(({ measurementId, outcome = null, note }) => {
    return { measurementId, outcome, note: cleanText(note) };
  });
  const issues = [
    ...answers.flatMap(({ code, note }) => noteFaults(`checklist.${code}.note`, note, MOST_NOTE.check)),
    ...found.flatMap(({ measurementId, note }, nth) => [
      ...noteFaults(`sample.${measurementId}.note`, note, MOST_NOTE.value),
      ...(papers.sample?.measurementIds.includes(measurementId)
        ? []
        : [{ path: `sample[${nth}].measurementId`, code: 'UNKNOWN_ID' }]),
    ]),
  ];
  if (issues.length > 0) throw invalid(...issues);
  return { checklist: answered(papers.checklist, answers), sample: papers.sample && looked(papers.sample, found) };
}

const noteFaults = (path: string, note: string | null, most: number): Issue[] =>
  textFaults(path, note, { most, required: false });

function answered(before: readonly CheckAnswer[], answers: readonly CheckAnswer[]): CheckAnswer[] {
  const known = new Map([...before, ...answers].map((answer) => [answer.code, answer]));
  return CHECKLIST.flatMap(({ code }) => known.get(code) ?? []);
}

function looked(sample: PaperSample, found: PaperSample['found']): PaperSample {
  const known = new Map([...sample.found, ...found].map((each) => [each.measurementId, each]));
  return { ...sample, found: sample.measurementIds.flatMap((id) => known.get(id) ?? []) };
}

/** A new draw: what was found about values that are drawn again stays. */
export const redrawn = (before: PaperSample | null, seed: string, measurementIds: readonly string[]): PaperSample =>
  looked({ seed, measurementIds, found: before?.found ?? [] }, []);

/** What the act tells: each point with its outcome, each value by what was found; notes stay in the papers. */
export function papersChanges(before: Written, after: Written): Changes | null {
  const changes: Changes = {};
  const tell = (key: string, was: string | null | undefined, is: string | null | undefined) => {
    if ((was ?? null) !== (is ?? null)) changes[key] = [was ?? null, is ?? null];
  };
  const outcomes = (papers: Written) => new Map(papers.checklist.map(({ code, ...answer }) => [code, answer]));
  const [was, is] = [outcomes(before), outcomes(after)];
  for (const { code } of CHECKLIST) {
    tell(code, was.get(code)?.outcome, is.get(code)?.outcome);
    tell(`${code} note`, was.get(code)?.note, is.get(code)?.note);
  }
  tell('seed', before.sample?.seed, after.sample?.seed);
  tell('sample', examined(before.sample), examined(after.sample));
  return Object.keys(changes).length > 0 ? changes : null;
}

/** How many of how many were looked at, how many of them do not conform. */
const examined = (sample: PaperSample | null): string | null => {
  if (!sample) return null;
  const done = sample.found.filter(({ outcome }) => outcome !== null);
  const bad = done.filter(({ outcome }) => outcome === 'notConform');
  return `${done.length}/${sample.measurementIds.length} (${bad.length})`;
};
