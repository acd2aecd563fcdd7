import { expect, test } from 'vitest';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import {
  approveSet,
  clearValue,
  enterValue,
  findValue,
  listValues,
  readValue,
  type Typed,
  type Value,
} from './values.ts';

/** A value that is its unit's alone, of each kind that the operational plan has. */
const OF_KIND = {
  ratio: { code: '01.01', who: 'referente.legale' },
  count: { code: '02.01', who: 'referente.promozione' },
  percentage: { code: '09.04', who: 'referente.staff' },
  averageDuration: { code: '09.14', who: 'referente.regolazione' },
  averageCount: { code: 'Az_2.4', who: 'referente.azienda' },
  scale: { code: '09.02', who: 'referente.staff', unit: 'staff' },
  binary: { code: '09.05', who: 'referente.staff', unit: 'staff' },
  date: { code: '06.01', who: 'referente.promozione' },
} as const;
type Kind = keyof typeof OF_KIND;

const ofKind = async (office: Office, kind: Kind): Promise<Value> => {
  const value = await findValue(office, OF_KIND[kind]);
  expect(value.indicator.kind).toBe(kind);
  return value;
};
const enter = async (office: Office, kind: Kind, typed: Typed): Promise<Value> =>
  enterValue(office.as(OF_KIND[kind].who), await ofKind(office, kind), typed);

eachDatabase('every kind of value', (office) => {
  test.each<[Kind, object, string | null]>([
    ['ratio', { numerator: '2', denominator: '3' }, '66.66666666666666666667'],
    ['ratio', { numerator: '0', denominator: '3' }, '0'],
    ['count', { value: '0' }, '0'],
    ['count', { value: '12' }, '12'],
    ['percentage', { value: '95.50' }, '95.50'],
    ['averageDuration', { total: '84', cases: '12' }, '7'],
    ['averageDuration', { value: '7.25' }, '7.25'],
    ['averageCount', { total: '45', cases: '4' }, '11.25'],
    ['scale', { sum: '24', responses: '10' }, '2.4'],
    ['binary', { done: true }, '100'],
    ['binary', { done: false }, '0'],
    ['date', { done: true, date: '2023-04-30' }, null],
    ['date', { done: false }, null],
  ])('%s %o is %s', async (kind, inputs, value) => {
    const entered = await enter(office, kind, { inputs });

    expect(entered).toMatchObject({ state: 'draft', outcome: 'measured', value, inputs, issues: [] });
    expect(await readValue(office.as(OF_KIND[kind].who), entered.id)).toMatchObject({ value, inputs });
  });

  test.each<[Kind, object, object[]]>([
    ['ratio', { numerator: '3', denominator: '0' }, [{ path: 'inputs.denominator', code: 'DEN_ZERO' }]],
    ['ratio', { numerator: '3' }, [{ path: 'inputs.denominator', code: 'REQUIRED' }]],
    ['ratio', { numerator: '-3', denominator: '4' }, [{ path: 'inputs.numerator', code: 'NEGATIVE' }]],
    ['ratio', { numerator: '1,5', denominator: '4' }, [{ path: 'inputs.numerator', code: 'DECIMAL' }]],
    ['ratio', { numerator: '1e2', denominator: '400' }, [{ path: 'inputs.numerator', code: 'DECIMAL' }]],
    ['count', {}, [{ path: 'inputs.value', code: 'REQUIRED' }]],
    ['count', { value: '3', cases: '3' }, [{ path: 'inputs.cases', code: 'NOT_OF_KIND' }]],
    ['percentage', { value: '100.01' }, [{ path: 'inputs.value', code: 'PERCENTAGE_RANGE' }]],
    ['averageDuration', { total: '3', cases: '1', value: '3' }, [{ path: 'inputs.value', code: 'TWO_WAYS' }]],
    ['averageCount', { cases: '3' }, [{ path: 'inputs.total', code: 'REQUIRED' }]],
    ['scale', { sum: '24', responses: '-1' }, [{ path: 'inputs.responses', code: 'NEGATIVE' }]],
    ['binary', { date: '2023-01-31' }, [{ path: 'inputs.done', code: 'REQUIRED' }]],
    ['date', { done: true }, [{ path: 'inputs.date', code: 'DATE_REQUIRED' }]],
    ['date', { done: true, date: '2023-02-30' }, [{ path: 'inputs.date', code: 'DAY' }]],
    ['date', { done: true, date: '2023-07-01' }, [{ path: 'inputs.date', code: 'DATE_AFTER_PERIOD' }]],
  ])('%s %o is refused: %o', async (kind, inputs, issues) => {
    const refused = await expectRefused(enter(office, kind, { inputs }), 'INVALID');
    expect(refused.issues).toEqual(issues);
  });

  test.each<[Kind, object, string]>([
    ['ratio', { numerator: '104', denominator: '100' }, 'NUMERATOR_OVER_DENOMINATOR'],
    ['count', { value: '1.5' }, 'WHOLE_EXPECTED'],
    ['scale', { sum: '12', responses: '4' }, 'FEW_RESPONSES'],
    ['date', { done: true, date: '2023-05-02' }, 'LATE'],
  ])('%s %o stands, with a doubt: %s', async (kind, inputs, code) => {
    const entered = await enter(office, kind, { inputs });
    expect(entered.issues).toEqual([expect.objectContaining({ code, severity: 'warning' })]);
  });

  test('a figure that is a number and no string is refused', async () => {
    await expectRefused(enter(office, 'count', { inputs: { value: 3 } }), 'INVALID');
  });

  test('a ratio of ratios is entered by its head once the set is approved', async () => {
    await approveSet(office, 'po.anagrafico', 'PO_ANAG CERT');
    const { items } = await listValues(office.as('po.anagrafico'), { mine: true, individual: true });
    const value = items.find(({ indicator }) => indicator.kind === 'ratioOfRatios');
    if (!value) throw new Error('there is one among them');
    const inputs = { numerator: '50', denominator: '1000', baseNumerator: '60', baseDenominator: '1000' };

    const entered = await enterValue(office.as('po.anagrafico'), value, { inputs });
    const none = { ...inputs, baseDenominator: '0' };

    expect(entered.value).toBe('0.83333333333333333333');
    const refused = await expectRefused(enterValue(office.as('po.anagrafico'), entered, { inputs: none }), 'INVALID');
    expect(refused.issues).toEqual([{ path: 'reason', code: 'REQUIRED' }]);
  });
});

eachDatabase('zero, missing and not measurable are three things', (office) => {
  test('a value said to be not measurable wants its reason', async () => {
    const refused = await expectRefused(enter(office, 'count', { outcome: 'notMeasurable', reason: '  ' }), 'INVALID');
    expect(refused.issues).toEqual([{ path: 'reason', code: 'REQUIRED' }]);
  });

  test('not measurable is entered, has no value, and is not missing', async () => {
    const entered = await enter(office, 'count', { outcome: 'notMeasurable', reason: 'Nessun bando quest’anno' });

    expect(entered).toMatchObject({ state: 'draft', outcome: 'notMeasurable', value: null, inputs: null });
    expect(entered.reason).toBe('Nessun bando quest’anno');
    const missing = await listValues(office.as('referente.promozione'), { entered: false, mine: true });
    expect(missing.items.map(({ id }) => id)).not.toContain(entered.id);
  });

  test('nothing over nothing is not measurable, and the two zeros are kept', async () => {
    const inputs = { numerator: '0', denominator: '0' };
    const refused = await expectRefused(enter(office, 'ratio', { inputs }), 'INVALID');
    expect(refused.issues).toEqual([{ path: 'reason', code: 'REQUIRED' }]);

    const entered = await enter(office, 'ratio', { inputs, reason: 'Nessun arbitrato nel semestre' });

    expect(entered).toMatchObject({ outcome: 'notMeasurable', value: null, inputs });
  });

  test('a figure is not said to be not measurable', async () => {
    const typed = { outcome: 'notMeasurable', inputs: { value: '3' }, reason: 'Perché' };
    const refused = await expectRefused(enter(office, 'percentage', typed), 'INVALID');
    expect(refused.issues).toEqual([{ path: 'inputs', code: 'IS_MEASURABLE' }]);
  });

  test('a unit asks for a neutralisation with its reason and what it rests on', async () => {
    const refused = await expectRefused(enter(office, 'binary', { outcome: 'neutralised' }), 'INVALID');
    expect(refused.issues).toEqual([
      { path: 'reason', code: 'REQUIRED' },
      { path: 'actReference', code: 'REQUIRED' },
    ]);
    const typed = { outcome: 'neutralised', reason: 'Alluvione', actReference: 'D.G.R. 12/2023' };

    const entered = await enter(office, 'binary', typed);
    const measured = await enterValue(office.as(OF_KIND.binary.who), entered, { inputs: { done: true } });

    expect(entered).toMatchObject({ state: 'draft', value: null, inputs: null, ...typed });
    expect(measured).toMatchObject({ outcome: 'measured', reason: null, actReference: null });
  });

  test('what only the planner confirms is not entered', async () => {
    await expectRefused(enter(office, 'count', { outcome: 'notReported', reason: 'Perché' }), 'INVALID');
  });

  test('a zero is entered; cleared it is missing again', async () => {
    const entered = await enter(office, 'averageCount', { inputs: { value: '0' } });
    expect(entered).toMatchObject({ state: 'draft', value: '0' });

    const cleared = await clearValue(office.as('referente.azienda'), entered);

    expect(cleared).toMatchObject({ state: 'missing', value: null });
    await expectRefused(clearValue(office.as('referente.azienda'), cleared), 'WRONG_STATE');
  });

  test('words too long are refused', async () => {
    const typed = { inputs: { value: '3' }, comment: 'a'.repeat(2001) };
    const refused = await expectRefused(enter(office, 'count', typed), 'INVALID');
    expect(refused.issues).toEqual([{ path: 'comment', code: 'TOO_LONG', params: { max: 2000 } }]);
  });
});
