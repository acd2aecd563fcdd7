/* The figures of the evaluation's story, worked out by hand. */

export const STAFF = 'PO_Staff';
export const BILANCIO = 'PO_BP';
export const ANAGRAFE = 'PO_ANAG CERT';
export const PROMOZIONE = 'PO_PROM SV EC';
export const REGOLAZIONE = 'PO_REG MERC';

/*
 * By hand. The body has (92,33... + 75 + 95) / 3 = 87,44...; Staff and Anagrafe measure nothing of their own.
 * Staff: 55 % of 87,44... + 20 % of 50 + 25 % of 80 = 48,094... + 10 + 20.
 * Bilancio: behaviours (60 x 273 + 100 x 92) / 365 = 70,0821...; 8,744... + 42,75 + 20 + 17,5205...
 * Anagrafe: 48,094... + 20 % of 93,33... + 25 % of 88 = 48,094... + 18,666... + 22.
 * Promozione: 8,744... + 33,75 + 15 + 15; 60 % for 305 days of 365 are 50,1369...
 * Regolazione: no individual result, so of 80: (10 x 87,44... + 45 x 92,33... + 25 x 72) / 80.
 */
export const TOLD = [
  {
    positionCode: STAFF,
    body: '87.44',
    unit: null,
    individual: '50.00',
    behaviours: '80.00',
    score: '78.09',
    band: 'Buona',
    duePercent: '80.00',
  },
  {
    positionCode: BILANCIO,
    body: '87.44',
    unit: '95.00',
    individual: '100.00',
    behaviours: '70.08',
    score: '89.01',
    band: 'Buona',
    duePercent: '80.00',
  },
  {
    positionCode: ANAGRAFE,
    body: '87.44',
    unit: null,
    individual: '93.33',
    behaviours: '88.00',
    score: '88.76',
    band: 'Buona',
    duePercent: '80.00',
  },
  {
    positionCode: PROMOZIONE,
    body: '87.44',
    unit: '75.00',
    individual: '75.00',
    behaviours: '60.00',
    score: '72.49',
    band: 'Sufficiente',
    duePercent: '50.14',
  },
  {
    positionCode: REGOLAZIONE,
    body: '87.44',
    unit: '92.33',
    individual: null,
    behaviours: '72.00',
    score: '85.37',
    band: 'Buona',
    duePercent: '80.00',
  },
];

type Line = Readonly<
  Record<'kind' | 'code' | 'amount' | 'of' | 'weight' | 'score' | 'points' | 'rounded', string | null>
>;
export const asTold = ({ kind, code, amount, of, weight, score, points, rounded }: Line): string =>
  [kind, code, amount && `${amount}/${of}`, weight, score, points, rounded && `= ${rounded}`].filter(Boolean).join(' ');

const marked = (mark: number, achieved: string, points: string): string[] =>
  [1, 2, 3, 4, 5].map((nth) => `behaviour C${nth} ${mark}/5 20.00 ${achieved} ${points}`);
export const LINES_OF_BILANCIO = [
  ...marked(3, '60.00', '12.00'),
  'evaluator 273/365 74.7945205479 60.00 44.8767123288',
  ...marked(5, '100.00', '20.00'),
  'evaluator 92/365 25.2054794521 100.00 25.2054794521',
  'part body 10.00 87.4444444444 8.7444444444',
  'part unit 45.00 95.00 42.75',
  'part individual 20.00 100.00 20.00',
  'part behaviours 25.00 70.0821917808 17.5205479452',
  'total 89.0149923896 = 89.01',
  'band Buona 89.01 80.00',
  'due 365/365 80.00 80.00 = 80.00',
];
