import type { PlanDocument } from '../../server/src/documents/index.ts';

/** Small, and with every optional part of the format, in orders that are not the usual ones. */
export const sampleDocument = (): PlanDocument => ({
  format: 'albero-plan/1',
  organisation: { name: 'Camera di Prova', abbreviation: 'CdP' },
  units: [
    {
      code: 'anagrafe',
      name: 'Ufficio Anagrafe',
      kind: 'office',
      parent: 'servizi',
      aliases: ['Anagrafico', 'Anagr.'],
    },
    { code: 'servizi', name: 'Area Servizi', kind: 'area', aliases: [] },
    { code: 'azienda', name: 'Azienda speciale', kind: 'specialAgency' },
    { code: 'legale', name: 'Ufficio Legale', kind: 'office', parent: 'servizi' },
  ],
  plan: {
    title: 'Piano di prova',
    year: 2024,
    triennium: { from: 2024, to: 2026 },
    adoption: { body: 'Giunta', act: '7/2024', date: '2024-02-29' },
    signedAt: '2024-03-01',
  },
  measurementSystem: {
    cap: '120',
    floor: null,
    bands: [
      { from: '0', to: '50', achievement: '0' },
      { from: '50', to: '100.00', achievement: '75' },
    ],
    lateDays: 10,
    sheet: { body: '5' },
  },
  areas: [
    {
      code: '02',
      title: 'Registro',
      branch: 'chamber',
      weight: '60',
      objectives: [
        {
          code: '02.01',
          title: 'Rispondere prima',
          weight: null,
          description: '',
          units: ['legale', 'anagrafe'],
          leadUnit: 'anagrafe',
          indicators: [
            {
              name: 'giorni medi',
              kind: 'averageDuration',
              weight: '0',
              typology: 'Qualità',
              unit: 'gg',
              algorithm: { numerator: 'giorni', denominator: 'pratiche' },
              baseline: { year: 2023, value: '-0.50' },
              target: { operator: '<=', value: '5.0', date: null, printed: '<= 5,0 gg' },
              pooling: 'average',
              doubt: 'cifra poco leggibile',
              measurements: [
                { period: '2024-12-31', unit: 'anagrafe', state: 'measured', inputs: { cases: '4', total: '10.50' } },
                { period: '2024-06-30', unit: 'anagrafe', state: 'measured', inputs: { value: '3' } },
                { period: '2024-06-30', unit: 'legale', state: 'notMeasurable', reason: 'nessuna pratica' },
              ],
            },
            {
              name: 'soddisfazione',
              kind: 'scale',
              weight: null,
              typology: null,
              unit: null,
              algorithm: { numerator: '', denominator: null },
              baseline: { year: 2023, date: '2023-01-31' },
              target: { operator: null, value: '4', date: null, printed: '' },
              pooling: 'single',
              scale: { min: '1', max: '10' },
              measurements: [
                {
                  period: '2024-03-31',
                  unit: 'legale',
                  state: 'neutralised',
                  reason: 'sede chiusa',
                  inputs: { value: '7' },
                },
              ],
            },
          ],
        },
      ],
      doubt: 'titolo incerto',
    },
    { code: '01', title: 'Senza obiettivi', branch: 'chamber', objectives: [] },
    {
      code: '1',
      title: 'Azienda speciale',
      branch: 'specialAgency',
      objectives: [
        {
          code: 'Az_2.1',
          title: 'Un corso',
          weight: '100.00',
          description: '2. Registro',
          units: ['azienda'],
          indicators: [
            {
              name: 'corso tenuto',
              kind: 'date',
              weight: '100',
              typology: 'Outcome',
              unit: null,
              algorithm: { numerator: 'corso', denominator: null },
              baseline: null,
              target: { operator: 'by', value: null, date: '2024-06-30', printed: 'Entro 30/06/2024' },
              measurements: [],
            },
          ],
        },
      ],
    },
  ],
  positions: [
    {
      code: 'PO_Serv',
      title: 'P.O. Servizi',
      unit: 'anagrafe',
      objectives: [
        {
          code: 'PO_Serv_02_01',
          title: 'Formare i colleghi',
          description: null,
          indicators: [
            {
              name: 'ore',
              kind: 'count',
              weight: '100',
              typology: null,
              unit: 'N.',
              algorithm: { numerator: 'ore', denominator: null },
              baseline: null,
              target: { operator: '>=', value: '20', date: null, printed: '>= 20 N.' },
              measurements: [
                { period: '2024-06-30', state: 'measured', inputs: { value: '12' } },
                { period: '2024-12-31', unit: 'anagrafe', state: 'measured', inputs: { value: '21' } },
              ],
            },
          ],
          doubt: 'numero incerto',
        },
      ],
    },
    { code: 'PO_Vuota', title: 'P.O. senza obiettivi', unit: 'legale', objectives: [] },
  ],
});
