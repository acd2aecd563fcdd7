import { readFileSync } from 'node:fs';
import type { IndicatorContent, ObjectiveContent, SetContent } from '@albero/schema/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from './errors.ts';
import { setChanges } from './set-changes.ts';
import { checkSet, type TypedObjective } from './set-input.ts';
import { assertCanBeProposed } from './set-proposal.ts';

const ids = () => {
  let count = 0;
  return () => `new-${++count}`;
};
const check = (before: SetContent, typed: readonly TypedObjective[], codesElsewhere: readonly string[] = []) =>
  checkSet({ before, typed, codesElsewhere, newId: ids() });
const issuesOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.params];
    throw error;
  }
  return [];
};

/** The five real sets, as the plan prints them, with all that is odd about them. */
const REAL: SetContent[] = JSON.parse(
  readFileSync(new URL('../../plans/albero-2023-2025.json', import.meta.url), 'utf8'),
).positions.map(
  (position: { objectives: Printed[] }): SetContent => ({
    objectives: position.objectives.map(({ indicators, ...objective }, o) => ({
      doubt: null,
      ...objective,
      id: `o${o}`,
      indicators: indicators.map(({ algorithm, target, baseline, ...indicator }, i) => ({
        doubt: null,
        ...indicator,
        ...algorithm,
        id: `o${o}i${i}`,
        baselineYear: baseline?.year ?? null,
        baselineValue: baseline?.value ?? null,
        baselineDate: baseline?.date ?? null,
        operator: target.operator,
        targetValue: target.value,
        targetDate: target.date,
        targetPrinted: target.printed,
        scaleMin: null,
        scaleMax: null,
      })),
    })),
  }),
);

describe('the real sets', () => {
  test('sent back as they are they change in nothing', () => {
    for (const set of REAL) {
      const { content, notes } = check(set, set.objectives);
      expect(content).toEqual(set);
      expect(setChanges(set, content, notes)).toBeNull();
    }
  });

  test('four of the five could be proposed as printed; of the P.O. Staff 10,00 is missing', () => {
    expect(REAL.map((set) => issuesOf(() => assertCanBeProposed(set)))).toEqual([
      ['WEIGHTS_NOT_100', { sum: '90.00', difference: '10.00', unweighted: 1 }],
      [],
      [],
      [],
      [],
    ]);
  });
});

test('an imported oddity is no fault of who edits something else, and is one as soon as it is touched', () => {
  const odd = { weight: '12.345', operator: '>=', targetValue: null, targetDate: '2023-12-31', scaleMin: '1' } as const;
  const set = withIndicator({ ...odd, kind: 'date' });
  const typed = (fields: object) => set.objectives.map((each) => withFields(each, fields));

  expect(check(set, typed({ name: 'Un altro nome' })).content.objectives[0]?.indicators[0]).toMatchObject(odd);
  expect(issuesOf(() => check(set, typed({ weight: '12.346' })))[1]).toMatchObject({ issues: [{ code: 'DECIMALS' }] });
  expect(issuesOf(() => check(set, typed({ targetDate: '2023-11-30' })))[1]).toMatchObject({
    issues: [{ path: 'objectives[0].indicators[0].operator', code: 'NOT_WITH_KIND' }],
  });
});

test('the printed target follows the target, and only then', () => {
  const set = withIndicator({ targetPrinted: '5= 2.00 N', targetValue: '2.00' });
  const printed = (fields: object) =>
    check(
      set,
      set.objectives.map((each) => withFields(each, fields)),
    ).content.objectives[0]?.indicators[0]?.targetPrinted;

  expect(printed({ name: 'Un altro nome', targetValue: '2' })).toBe('5= 2.00 N');
  expect(printed({ targetValue: '3' })).toBe('>= 3,00 N.');
  expect(printed({ kind: 'date', operator: 'by', targetValue: null, targetDate: '2023-11-30', unit: null })).toBe(
    'Entro 30/11/2023',
  );
});

test('a set larger than an act can keep is refused as a whole', () => {
  const long = { ...withIndicator({}).objectives[0], id: null, description: 'x'.repeat(4000) } as TypedObjective;
  const many = Array.from({ length: 20 }, (_, o) => ({ ...long, code: `C${o}`, indicators: [] }));

  expect(issuesOf(() => check({ objectives: [] }, many))[1]).toMatchObject({
    issues: [{ path: 'objectives', code: 'TOO_LARGE' }],
  });
});

test('whatever is typed is either taken with the rules kept, or refused with paths: never anything else', () => {
  const word = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('count', 'date', 'by', '>=', '%', 'Volume', ''));
  const figure = fc.option(fc.oneof(fc.constantFrom('0', '100', '100.01', '-1', '8.333', 'x', '1e3'), fc.string()));
  const day = fc.option(fc.constantFrom('2023-12-31', '2023-02-30', ''));
  const indicator = fc.record({
    id: fc.option(fc.constantFrom('i0', 'x')),
    name: word,
    kind: word,
    weight: figure,
    unit: fc.option(word),
    numerator: word,
    operator: fc.option(word),
    targetValue: figure,
    targetDate: day,
    baselineYear: fc.option(fc.integer()),
    baselineDate: day,
    scaleMin: figure,
  });
  const objective = fc.record({ code: word, title: word, indicators: fc.array(indicator, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(objective, { maxLength: 4 }), (typed) => {
      const [code] = issuesOf(() => {
        const { content } = check(withIndicator({}), typed);
        expect(content.objectives.every(({ title }) => title.trim() !== '')).toBe(true);
      });
      expect([undefined, 'INVALID']).toContain(code);
    }),
  );
});

function withIndicator(fields: Partial<IndicatorContent>): SetContent {
  const [first] = REAL[1]?.objectives ?? [];
  const indicator = first?.indicators[1];
  if (!first || !indicator) throw new Error('the real plan has it');
  return { objectives: [{ ...first, indicators: [{ ...indicator, ...fields, id: 'i0' }] }] };
}

const withFields = (objective: ObjectiveContent, fields: object): TypedObjective => ({
  ...objective,
  indicators: objective.indicators.map((indicator) => ({ ...indicator, ...fields })),
});

interface Printed extends Omit<ObjectiveContent, 'id' | 'doubt' | 'indicators'> {
  readonly indicators: (Omit<IndicatorContent, 'id' | 'doubt'> & {
    readonly algorithm: { readonly numerator: string; readonly denominator: string | null };
    readonly target: {
      readonly operator: IndicatorContent['operator'];
      readonly value: string | null;
      readonly date: string | null;
      readonly printed: string;
    };
    readonly baseline: { readonly year: number; readonly value?: string; readonly date?: string } | null;
  })[];
}
