import { expect, test } from 'vitest';
import { Indicator, Objective } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { asInput, ofPosition, save } from './sets.ts';

eachDatabase('bad input to a set', (office) => {
  const staff = () => ofPosition(office.as('po.staff'), 'PO_Staff');

  const refused = async (spoil: (objectives: Editable[]) => void) => {
    const set = await staff();
    const input = asInput(set);
    input.objectives[0].title = 'Un titolo che andrebbe bene';
    spoil(input.objectives);
    const { issues } = await expectRefused(save(office.as('po.staff'), input), 'INVALID');
    expect(await staff(), 'nothing is half done').toEqual(set);
    return issues;
  };

  test.each([
    ['a weight above 100', { weight: '100.01' }, 'weight', 'RANGE'],
    ['a negative weight', { weight: '-1' }, 'weight', 'RANGE'],
    ['a third decimal', { weight: '9.999' }, 'weight', 'DECIMALS'],
    ['an unknown kind', { kind: 'guess' }, 'kind', 'NOT_IN_LIST'],
    ['an unknown operator', { operator: '<' }, 'operator', 'NOT_IN_LIST'],
    ['an unknown typology', { typology: 'x' }, 'typology', 'NOT_IN_LIST'],
    ['an unknown unit', { unit: 'kg' }, 'unit', 'NOT_IN_LIST'],
    ['a date that is compared', { operator: '>=' }, 'operator', 'NOT_WITH_KIND'],
    ['a figure on a date', { targetValue: '1' }, 'targetValue', 'NOT_WITH_KIND'],
    ['a count due by a day', { kind: 'count', targetDate: null }, 'operator', 'NOT_WITH_KIND'],
    ['a percentage above 100', { ...PERCENTAGE, targetValue: '101' }, 'targetValue', 'RANGE'],
    ['a negative target', { ...PERCENTAGE, targetValue: '-1' }, 'targetValue', 'RANGE'],
    ['a scale on a date', { scaleMin: '1' }, 'scaleMin', 'SCALE_KIND'],
    ['a scale upside down', { ...PERCENTAGE, kind: 'scale', scaleMin: '5', scaleMax: '1' }, 'scaleMax', 'SCALE_RANGE'],
    ['a baseline without its year', { baselineValue: '1' }, 'baselineYear', 'REQUIRED'],
    ['a baseline of no year', { baselineYear: 12, baselineValue: '1' }, 'baselineYear', 'RANGE'],
    ['an indicator without a name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a name that never ends', { name: 'x'.repeat(501) }, 'name', 'TOO_LONG'],
    ['an indicator of nobody', { id: 'x' }, 'id', 'UNKNOWN_ID'],
  ])('%s is refused with its path, and nothing is half done', async (_, fields, path, code) => {
    const issues = await refused((objectives) => Object.assign(objectives[1].indicators[0], fields));

    expect(issues).toEqual([expect.objectContaining({ path: `objectives[1].indicators[0].${path}`, code })]);
  });

  test.each([
    ['half a letter', { title: 'a\ud800' }, 'title', 'TEXT'],
    ['a zero byte', { title: 'a\u0000' }, 'title', 'TEXT'],
    ['an objective without a title', { title: '' }, 'title', 'REQUIRED'],
    ['a code taken in the set', { code: 'po_staff_04_01' }, 'code', 'DUPLICATE_CODE'],
    ['a code taken in the plan', { code: '01.01' }, 'code', 'DUPLICATE_CODE'],
    ['an objective of nobody', { id: 'x' }, 'id', 'UNKNOWN_ID'],
    ['too many indicators', { indicators: Array(21).fill(NEW_INDICATOR) }, 'indicators', 'TOO_MANY'],
  ])('%s is refused with its path, and nothing is half done', async (_, fields, path, code) => {
    const issues = await refused((objectives) => Object.assign(objectives[1], fields));

    expect(issues).toEqual([expect.objectContaining({ path: `objectives[1].${path}`, code })]);
  });

  test('the same objective twice, and more of them than a set holds', async () => {
    const empty = { ...NEW_OBJECTIVE, indicators: [] };

    expect(await refused((objectives) => objectives.push({ ...objectives[1], indicators: [] }))).toMatchObject([
      { path: 'objectives[3].id', code: 'UNKNOWN_ID' },
    ]);
    expect(await refused((objectives) => objectives.push(...Array(18).fill(empty)))).toMatchObject([
      { path: 'objectives', code: 'TOO_MANY', params: { max: 20 } },
    ]);
  });

  test('an objective of another position is not moved over', async () => {
    const input = asInput(await staff());
    const other = await office.db.read.findOneByOrFail(Objective, { code: 'PO_REG MERC_10_01' });
    const indicator = await office.db.read.findOneByOrFail(Indicator, { objectiveId: other.id });
    input.objectives[0].id = other.id;
    input.objectives[1].indicators[0].id = indicator.id;

    const { issues } = await expectRefused(save(office.as('po.staff'), input), 'INVALID');

    expect(issues).toMatchObject([{ path: 'objectives[0].id' }, { path: 'objectives[1].indicators[0].id' }]);
  });

  test('what is no decimal, no day, no such field is an INVALID, not a failure', async () => {
    const input = asInput(await staff());
    const spoilt = [{ weight: '8,33' }, { weight: 8.33 }, { targetDate: '2023-02-30' }, { nothing: 1 }];

    for (const fields of spoilt) {
      const [first] = input.objectives;
      const objectives = [{ ...first, indicators: [{ ...first.indicators[0], ...fields }] }];
      await expectRefused(save(office.as('po.staff'), { ...input, objectives }), 'INVALID');
    }
  });
});

// biome-ignore lint/suspicious/noExplicitAny: inputs are spoilt on purpose
type Editable = any;

const PERCENTAGE = { kind: 'percentage', operator: '>=', targetValue: '3', targetDate: null };
const NEW_INDICATOR = {
  name: 'Relazione alla Giunta',
  kind: 'date',
  weight: '5',
  numerator: 'Relazione alla Giunta',
  operator: 'by',
  targetDate: '2023-11-30',
};
const NEW_OBJECTIVE = { code: 'PO_Staff_11_01', title: 'Un obiettivo nuovo' };
