import { describe, expect, test } from 'vitest';
import { DomainError } from './errors.ts';
import { objectiveChanges } from './objective-changes.ts';
import { asWritten, type OperationalContent, type OperationalIndicator } from './objective-content.ts';
import { checkObjective, type TypedOperational } from './objective-input.ts';

const INDICATOR: OperationalIndicator = {
  id: 'i1',
  name: 'Grado di revisione',
  kind: 'ratio',
  weight: '60.00',
  typology: null,
  unit: '%',
  numerator: 'Agenti revisionati',
  denominator: 'Agenti da revisionare',
  baselineYear: null,
  baselineValue: null,
  baselineDate: null,
  operator: '>=',
  targetValue: '50.00',
  targetDate: null,
  targetPrinted: '>= 50,00 %',
  pooling: null,
  scaleMin: null,
  scaleMax: null,
  evidenceRequired: false,
  doubt: null,
};
const STORED: OperationalContent = {
  id: 'o1',
  code: '01.02',
  title: 'Revisione dei ruoli ',
  description: null,
  doubt: 'si legge male',
  weight: '8.333',
  unitIds: ['u1', 'u2'],
  leadUnitId: 'u1',
  indicators: [INDICATOR, { ...INDICATOR, id: 'i2', name: 'Entro quando', weight: null, doubt: 'segno illeggibile' }],
};
const written = asWritten(STORED, () => true);
const check = (typed: Partial<TypedOperational>, before: OperationalContent | null = STORED) =>
  checkObjective({
    before,
    typed: { ...written, ...typed },
    codesElsewhere: ['01.01', 'Àbc'],
    unitsOfBody: ['u1', 'u2', 'u3'],
    newId: () => 'new',
  });
const faults = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError && 'issues' in error.params)
      return error.params.issues.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
};
const code = (id: string) => id.toUpperCase();

describe('an operational objective', () => {
  test('sent back as it is changes in nothing, its oddities included', () => {
    expect(check({})).toEqual(STORED);
    expect(objectiveChanges(STORED, check({}), code)).toBeNull();
  });

  test('keeps its doubts whatever is written: only settling clears them', () => {
    const next = check({ title: 'Altro', indicators: [written.indicators[1] as never] });

    expect(next.doubt).toBe('si legge male');
    expect(next.indicators[0]?.doubt).toBe('segno illeggibile');
  });

  test('has its target printed anew only where the target changed', () => {
    const [first, second] = written.indicators;
    const next = check({
      indicators: [{ ...first, targetValue: '70' } as never, { ...second, name: 'Come' } as never],
    });

    expect(next.indicators.map(({ targetPrinted }) => targetPrinted)).toEqual(['>= 70,00 %', '>= 50,00 %']);
  });

  test('keeps a figure as it was written when it is equal', () => {
    const [first, second] = written.indicators;
    expect(check({ indicators: [{ ...first, weight: '60' } as never, second as never] })).toEqual(STORED);
  });

  test('is told in words: fields, units by code, indicators by place and name', () => {
    const [first] = written.indicators;
    const next = check({
      weight: '9.00',
      unitIds: ['u2', 'u3'],
      leadUnitId: null,
      indicators: [{ ...first, id: null, name: 'Nuovo' } as never, { ...first, pooling: 'pooled' } as never],
    });

    const changes = objectiveChanges(STORED, next, code);

    expect(changes).toMatchObject({
      weight: ['8.333', '9.00'],
      units: ['U1, U2', 'U2, U3'],
      leadUnit: ['U1', null],
      '− 2. Entro quando › name': ['Entro quando', null],
      '− 2. Entro quando › doubt': ['segno illeggibile', null],
      '+ 1. Nuovo › name': [null, 'Nuovo'],
      '2. Grado di revisione › pooling': [null, 'pooled'],
    });
  });

  test('is refused with every fault and its path', () => {
    const [first] = written.indicators;
    const typed = {
      code: 'abc',
      title: ' ',
      weight: '100,5',
      unitIds: ['u1', 'nobody', 'u1'],
      leadUnitId: 'u3',
      indicators: [{ ...first, weight: '120', pooling: 'mixed', targetDate: '2023-02-30' } as never],
    };

    expect(faults(() => check(typed))).toEqual([
      'objective.title REQUIRED',
      'objective.code DUPLICATE_CODE',
      'objective.weight DECIMAL',
      'objective.unitIds[1] UNKNOWN_ID',
      'objective.unitIds[2] REPEATED',
      'objective.leadUnitId UNIT_NOT_IN_OBJECTIVE',
      'objective.indicators[0].targetDate DAY',
      'objective.indicators[0].weight RANGE',
      'objective.indicators[0].pooling NOT_IN_LIST',
    ]);
    expect(faults(() => check({ unitIds: [], leadUnitId: null }))).toEqual(['objective.unitIds REQUIRED']);
  });

  test('takes no indicator of another objective, nor one twice', () => {
    const [first] = written.indicators;
    expect(
      faults(() => check({ indicators: [first as never, first as never, { ...first, id: 'x' } as never] })),
    ).toEqual(['objective.indicators[1].id UNKNOWN_ID', 'objective.indicators[2].id UNKNOWN_ID']);
  });

  test('that is new may have no id in it, and all of it is judged', () => {
    expect(faults(() => check({}, null))).toEqual([
      'objective.indicators[0].id UNKNOWN_ID',
      'objective.indicators[1].id UNKNOWN_ID',
    ]);
    expect(faults(() => check({ indicators: [] }, null))).toEqual(['objective.weight DECIMALS']);
  });
});
