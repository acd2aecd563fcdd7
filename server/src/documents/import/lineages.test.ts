import { expect, test } from 'vitest';
import { lineagesFrom } from './lineages.ts';

const earlier = {
  areas: [{ code: '01', lineageId: 'area' }],
  objectives: [{ id: 'o', code: 'Az_2.1', lineageId: 'objective' }],
  indicators: [
    { objectiveId: 'o', name: 'giorni', kind: 'averageDuration', lineageId: 'days' },
    { objectiveId: 'o', name: 'atti', kind: 'count', lineageId: 'acts' },
    { objectiveId: 'other', name: 'corsi', kind: 'count', lineageId: 'courses' },
  ],
};

test('areas and objectives continue those of the same code', () => {
  const lineages = lineagesFrom(earlier);

  expect(lineages.area('01')).toBe('area');
  expect(lineages.objective('AZ_2.1')).toBe('objective');
  expect(lineages.objective('Az_2.2')).not.toBe('objective');
});

test('an indicator continues the one of the same name, whatever the order', () => {
  const given = [
    { name: 'atti', kind: 'ratio' },
    { name: 'giorni', kind: 'averageDuration' },
  ];

  expect(lineagesFrom(earlier).indicators('Az_2.1', given)).toEqual(['acts', 'days']);
});

test('a renamed indicator continues the only one left of its kind; a new one begins', () => {
  const given = [
    { name: 'numero degli atti', kind: 'count' },
    { name: 'giorni', kind: 'averageDuration' },
    { name: 'corsi', kind: 'count' },
  ];
  const [renamed, same, added] = lineagesFrom(earlier).indicators('Az_2.1', given);

  expect([renamed, same]).toEqual(['acts', 'days']);
  expect(['acts', 'days', 'courses']).not.toContain(added);
});
