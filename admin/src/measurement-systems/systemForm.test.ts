import { describe, expect, test } from 'vitest';
import { evaluationOf, formOf, pathOf, put, scoringOf, withMarks } from './systemForm.ts';
import type { SystemRules } from './systemRecord.ts';

const RULES: SystemRules = {
  scoring: {
    ...{ atLeast: 'proportional', atMost: 'linear', equal: 'onOff', date: 'lateLinear', scale: 'proportional' },
    ...{ zeroDenominator: 'neutral', missingAtClose: 'zero', bodyAggregation: 'equal' },
    ...{ cap: '110.5', lateDays: 30, floor: null, agencyWeight: '0' },
    bands: [{ from: '0', to: '60', achievement: '0.00' }],
  },
  evaluation: {
    clusters: [{ code: 'PO', label: 'P.O.', body: '10.00', unit: '45.00', individual: '20.00', behaviours: '25.00' }],
    behaviours: [
      { code: 'C1', title: 'Risultato', weight: '100.00', descriptors: ['no', 'poco', 'sì', 'bene', 'molto'] },
    ],
    ...{ behaviourMax: 5, rescaledBehaviours: false, commentBelow: 3, commentAbove: null, contestDays: 15 },
    bands: [{ from: '0', to: '100', label: 'Unica', resultPercent: '100.00' }],
    semaphores: { green: '90', amber: '70' },
  },
};
const form = formOf('SMVP', RULES);

describe('the form of a measurement system', () => {
  test('shows figures as they are typed here, and sends them as the server reads them', () => {
    expect(form.evaluation.clusters[0]).toMatchObject({ body: '10,00', unit: '45,00' });
    expect(scoringOf(form)).toEqual(RULES.scoring);
    expect(evaluationOf(form)).toEqual(RULES.evaluation);
  });

  test('what is no figure goes as it was typed: the server refuses it at its place', () => {
    const odd = put(put(form, ['scoring', 'cap'], ' molto '), ['evaluation', 'contestDays'], '15 giorni');

    expect(scoringOf(odd).cap).toBe('molto');
    expect(evaluationOf(odd).contestDays).toBe('15 giorni');
    expect(scoringOf(put(form, ['scoring', 'floor'], '60,5')).floor).toBe('60.5');
  });

  test('changes one place and leaves the others as they are', () => {
    const next = put(form, ['evaluation', 'clusters', 0, 'unit'], '50');

    expect(next.evaluation.clusters[0]?.unit).toBe('50');
    expect(next.evaluation.behaviours).toBe(form.evaluation.behaviours);
    expect(form.evaluation.clusters[0]?.unit).toBe('45,00');
  });

  test('names places as the server does', () => {
    expect(pathOf(['evaluation', 'behaviours', 2, 'descriptors', 0])).toBe('evaluation.behaviours[2].descriptors[0]');
  });

  test('a behaviour has as many descriptors as there are marks', () => {
    const [first] = form.evaluation.behaviours;
    const three = first && withMarks(first, 3);

    expect(three?.descriptors).toEqual(first?.descriptors.slice(0, 3));
    expect(three && withMarks(three, 4).descriptors.at(-1)).toBe('');
  });
});
