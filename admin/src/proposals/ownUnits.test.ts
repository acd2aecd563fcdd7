import { expect, test } from 'vitest';
import { ownUnits } from './ownUnits.ts';

const seat = (role: string, branchIds: string[]) => ({
  id: role,
  role,
  unitId: branchIds[0] ?? '',
  unitName: '',
  bodyId: 'ente',
  branchIds,
  positionId: null,
  positionTitle: null,
});

test('a contact proposes for the unit of the seat and those below it', () => {
  const who = { personId: 'p', seats: [seat('contact', ['legale', 'sportello'])] } as unknown as Parameters<
    typeof ownUnits
  >[0];

  expect([...ownUnits(who)]).toEqual(['legale', 'sportello']);
});

test('whoever decides on proposals makes none', () => {
  const who = { personId: 'p', seats: [seat('planner', ['ente'])] } as unknown as Parameters<typeof ownUnits>[0];

  expect(ownUnits(who).size).toBe(0);
});
