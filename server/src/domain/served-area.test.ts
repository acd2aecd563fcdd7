import { expect, test } from 'vitest';
import { servedArea } from './served-area.ts';

const areas = [
  { id: 'two', code: '02', branch: 'chamber' },
  { id: 'ten', code: '10', branch: 'chamber' },
  { id: 'agency', code: '1', branch: 'specialAgency' },
] as const;

test.each([
  ['Az_2.1', null, 'two'],
  ['Az_10.3', null, 'ten'],
  ['Az_1.1', null, null],
  ['Corsi', '2.Innovazione e sviluppo', 'two'],
  ['Corsi', '10 . Servizi', 'ten'],
  ['Corsi', 'Innovazione', null],
  ['PO_ANAG CERT_10_01', null, 'ten'],
  ['PO_2_BP_02_11', null, 'two'],
  ['PO_Staff_99_01', null, null],
])('%s (%s) serves %s', (code, description, area) => {
  expect(servedArea({ code, description }, areas)).toBe(area);
});
