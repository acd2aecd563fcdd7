import { expect, test } from 'vitest';
import { type PlanNode, planChanges } from './plan-diff.ts';
import { amendingWords, type ComparedVersion } from './plan-diff-words.ts';

const AREA = '01 Transizione digitale';

const area = (more: Partial<PlanNode> = {}): PlanNode => ({
  kind: 'area',
  lineageId: 'a1',
  parentId: null,
  code: '01',
  title: 'Transizione digitale',
  place: AREA,
  fields: { code: '01', title: 'Transizione digitale' },
  ...more,
});

const objective = (n: number, fields: PlanNode['fields'] = {}, more: Partial<PlanNode> = {}): PlanNode => ({
  kind: 'objective',
  lineageId: `o${n}`,
  parentId: 'a1',
  code: `01.0${n}`,
  title: `Obiettivo ${n}`,
  place: AREA,
  fields: { code: `01.0${n}`, title: `Obiettivo ${n}`, weight: '50.00', units: 'Legale', ...fields },
  ...more,
});

const indicator = (n: number, fields: PlanNode['fields'] = {}): PlanNode => ({
  kind: 'indicator',
  lineageId: `i${n}`,
  parentId: `o${n}`,
  code: `01.0${n}`,
  title: 'Rispetto dei tempi',
  place: AREA,
  fields: { name: 'Rispetto dei tempi', kind: 'ratio', weight: '100.00', target: '>= 70,00 %', ...fields },
});

const version = (number: number, more: Partial<ComparedVersion> = {}): ComparedVersion => ({
  title: 'Albero della Performance 2023 2025',
  year: 2023,
  number,
  adoptionBody: null,
  adoptionAct: null,
  adoptionDate: null,
  revisionCause: null,
  revisionReason: null,
  effectiveOn: null,
  ...more,
});
const FIRST = version(1, { adoptionBody: 'Giunta camerale', adoptionAct: '2023000005', adoptionDate: '2023-01-30' });
const JULY = version(2, {
  revisionCause: 'exogenous',
  revisionReason: 'Nuovi fondi del PNRR.',
  effectiveOn: '2023-07-01',
});

const tree = [area(), objective(1), indicator(1), objective(2), indicator(2)];

const sentencesOf = (before: readonly PlanNode[], after: readonly PlanNode[]) =>
  amendingWords(FIRST, JULY, planChanges(before, after))
    .split('\n')
    .filter((line) => /^\d+\. /.test(line));

test('versions that say the same have no changes and no words', () => {
  const same = [area(), objective(1, { weight: '50.0', units: 'Legale' }), ...tree.slice(2)];

  expect(planChanges(tree, same)).toEqual([]);
  expect(amendingWords(FIRST, JULY, [])).toBe('');
});

test('what changed is told field by field, what is gone where it stood', () => {
  const changes = planChanges(tree, [
    area(),
    objective(3),
    indicator(3),
    objective(2, { weight: '60.00' }),
    indicator(2),
  ]);

  expect(changes.map(({ change, before, after }) => [change, (after ?? before)?.lineageId])).toEqual([
    ['removed', 'o1'],
    ['removed', 'i1'],
    ['added', 'o3'],
    ['added', 'i3'],
    ['changed', 'o2'],
  ]);
  expect(changes[4]?.fields).toEqual([{ field: 'weight', before: '50.00', after: '60.00' }]);
});

test('the words of the act: which plan, why, from when, and a numbered sentence for each change', () => {
  const after = [
    area(),
    objective(2, { weight: '60.5', units: 'Legale; Staff', title: 'Nuovo titolo' }),
    indicator(2, { target: '>= 80,00 %' }),
    objective(3, { weight: '39.50', units: 'Legale; Staff', leadUnit: 'Staff' }),
    indicator(3),
  ];

  expect(amendingWords(FIRST, JULY, planChanges(tree, after))).toBe(`\
Modifiche al piano «Albero della Performance 2023 2025», anno 2023: dalla versione 1 (Giunta camerale, atto 2023000005 del 30/01/2023) alla versione 2.
Motivo (causa esogena): Nuovi fondi del PNRR.
Le modifiche hanno effetto dal 01/07/2023.

01 Transizione digitale
1. È soppresso l’obiettivo 01.01 «Obiettivo 1» (peso 50,00), con i suoi indicatori.
2. L’obiettivo 01.02 «Obiettivo 2» è così modificato: il titolo diventa «Nuovo titolo»; il peso passa da 50,00 a 60,50; partecipa anche Staff.
3. L’indicatore «Rispetto dei tempi» dell’obiettivo 01.02 è così modificato: il target passa da «>= 70,00 %» a «>= 80,00 %».
4. È aggiunto l’obiettivo 01.03 «Obiettivo 3», con peso 39,50, affidato a Legale, Staff, con capofila Staff, con l’indicatore «Rispetto dei tempi» (rapporto in percentuale, peso 100,00, target «>= 70,00 %»).
`);
});

test('an area is suppressed with its objectives in one sentence, and added with each of them told', () => {
  expect(sentencesOf(tree, [])).toEqual(['1. È soppressa l’area 01 «Transizione digitale», con i suoi obiettivi.']);
  expect(sentencesOf([], tree).map((line) => line.slice(0, 40))).toEqual([
    '1. È aggiunta l’area 01 «Transizione dig',
    '2. È aggiunto l’obiettivo 01.01 «Obietti',
    '3. È aggiunto l’obiettivo 01.02 «Obietti',
  ]);
});

test.each([
  [{ weight: null }, { weight: '8.33' }, 'è aggiunto il peso 8,33'],
  [{ description: 'Vecchia' }, { description: null }, 'è tolta la descrizione «Vecchia»'],
  [{ units: 'Legale; Staff' }, { units: 'Staff; Segreteria' }, 'partecipa anche Segreteria e non partecipa più Legale'],
  [{ description: 'Vecchia' }, { description: 'Nuova' }, 'la descrizione «Vecchia» è sostituita da «Nuova»'],
])('from %o to %o', (before, after, clause) => {
  const [line] = sentencesOf([objective(1, before)], [objective(1, after)]);

  expect(line).toBe(`1. L’obiettivo 01.01 «Obiettivo 1» è così modificato: ${clause}.`);
});

test.each([
  [{ kind: 'ratio' }, { kind: 'count' }, 'il tipo passa da rapporto in percentuale a conteggio'],
  [{ evidenceRequired: 'false' }, { evidenceRequired: 'true' }, 'la prova del valore diventa obbligatoria'],
  [
    { pooling: null },
    { pooling: 'average' },
    'è aggiunto il modo di riunire i valori delle unità: «media dei valori delle unità»',
  ],
])('an indicator from %o to %o', (before, after, clause) => {
  const [line] = sentencesOf([indicator(1, before)], [indicator(1, after)]);

  expect(line).toBe(`1. L’indicatore «Rispetto dei tempi» dell’obiettivo 01.01 è così modificato: ${clause}.`);
});

test('an indicator that comes or goes alone is told with its objective', () => {
  const without = [area(), objective(1)];
  const with1 = [area(), objective(1), indicator(1)];

  expect(sentencesOf(without, with1)).toEqual([
    '1. All’obiettivo 01.01 è aggiunto l’indicatore «Rispetto dei tempi» (rapporto in percentuale, peso 100,00, target «>= 70,00 %»).',
  ]);
  expect(sentencesOf(with1, without)[0]).toMatch(/^1\. Dell’obiettivo 01\.01 è soppresso l’indicatore/);
});

test('two years are told apart', () => {
  const next = version(1, { year: 2024 });

  const [head] = amendingWords(FIRST, next, planChanges(tree, [])).split('\n');

  expect(head).toBe(
    'Differenze tra il piano dell’anno 2023, versione 1 (Giunta camerale, atto 2023000005 del 30/01/2023), e quello dell’anno 2024, versione 1.',
  );
});

test('who is renumbered is told once, not again with each node below', () => {
  const before = [area(), objective(1, { area: '01' }), indicator(1, { objective: '01.01' })];
  const after = [
    area({ code: '15', fields: { code: '15', title: 'Transizione digitale' } }),
    objective(1, { area: '15', code: '15.01' }, { code: '15.01' }),
    indicator(1, { objective: '15.01' }),
  ];

  expect(planChanges(before, after).map(({ fields }) => fields.map(({ field }) => field))).toEqual([
    ['code'],
    ['code'],
  ]);
});

test('an area that goes takes with it only what went with it', () => {
  const other = area({ lineageId: 'a2', code: '02', place: '02 Altro', fields: { code: '02', title: 'Altro' } });
  const moved = objective(1, { area: '02' }, { parentId: 'a2', place: '02 Altro' });

  expect(sentencesOf([area(), objective(1, { area: '01' }), other], [other, moved])).toEqual([
    '1. È soppressa l’area 01 «Transizione digitale».',
    '2. L’obiettivo 01.01 «Obiettivo 1» è così modificato: l’area passa da 01 a 02.',
  ]);
  expect(sentencesOf([area(), objective(1, { weight: null })], [area()])).toEqual([
    '1. È soppresso l’obiettivo 01.01 «Obiettivo 1».',
  ]);
});

test('an area is added with the weight that it has', () => {
  const weighed = area({ fields: { code: '01', title: 'Transizione digitale', weight: '5' } });

  expect(sentencesOf([], [weighed])).toEqual(['1. È aggiunta l’area 01 «Transizione digitale», con peso 5,00.']);
});

test('words that begin with an article are told in quotation marks', () => {
  const [line] = sentencesOf([indicator(1, { pooling: 'average' })], [indicator(1, { pooling: 'minimum' })]);

  expect(line).toContain(
    'il modo di riunire i valori delle unità passa da «media dei valori delle unità» a «il valore più basso tra le unità».',
  );
});
