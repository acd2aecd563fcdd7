import { describe, expect, test } from 'vitest';
import { italian } from '../i18n/italian.ts';
import { actWord, changesInWords } from './historyWords.ts';

/** Looks the key up in the real catalogue, as the page does. */
function translate(key: string, options: Record<string, unknown> = {}): string {
  const found = key
    .split('.')
    .reduce<unknown>((tree, name) => (tree as Record<string, unknown> | undefined)?.[name], italian);
  return typeof found === 'string' ? found : String(options._ ?? key);
}
const told = (resource: string, changes: object, names: object = {}) =>
  changesInWords(translate, { resource, changesJson: JSON.stringify(changes), namesJson: JSON.stringify(names) }).map(
    ({ field, before, after }) => `${field}: ${before} → ${after}`,
  );

describe('what an act changed, in words', () => {
  test.each<[string, string, object, object, string[]]>([
    ['a day', 'seats', { validTo: [null, '2023-07-31'] }, {}, ['Al: — → 31/07/2023']],
    ['a role', 'seats', { role: ['contact', 'planner'] }, {}, ['Incarico: Referente → Controllo di gestione']],
    ['a kind of seat', 'seats', { kind: ['own', 'delegation'] }, {}, ['Tipo: Incarico proprio → Delega']],
    ['a kind of unit', 'units', { kind: ['office', 'service'] }, {}, ['Tipo: Ufficio → Servizio']],
    [
      'a unit by its name',
      'units',
      { parentId: ['u1', 'u2'] },
      { u1: 'Legale', u2: 'Staff' },
      ['Sotto: Legale → Staff'],
    ],
    ['yes and no', 'people', { disabled: [false, true] }, {}, ['Disattivata: No → Sì']],
    ['a weight', 'objectives', { weight: ['8.33', '1008.37'] }, {}, ['Peso: 8,33 → 1.008,37']],
    [
      'a part of a set',
      'individualSets',
      { 'PO_Staff_10_01 › 2. Monitoraggio › targetValue': ['60.00', '61.00'] },
      {},
      ['PO_Staff_10_01 › 2. Monitoraggio › Valore: 60,00 → 61,00'],
    ],
    [
      'the data of a value',
      'measurements',
      { outcome: [null, 'measured'], inputs: [null, { numerator: '12', denominator: '4.50', value: null }] },
      {},
      ['Esito: — → Rilevato', 'Dati inseriti: — → Numeratore: 12; Denominatore: 4,50'],
    ],
    ['several at once', 'units', { aliases: [[], ['Legale', 'Tutela']] }, {}, ['Altri nomi: — → Legale, Tutela']],
    [
      'a whole text',
      'individualSets',
      { content: [null, { objectives: [{ code: 'x' }] }] },
      {},
      ['Contenuto: — → (tutto il testo, conservato in questo atto)'],
    ],
    [
      'nothing of what only the machine needs',
      'units',
      { id: [null, 'x'], version: [1, 2], bodyId: [null, 'y'] },
      {},
      [],
    ],
    ['a field that has no word yet', 'units', { colore: ['a', 'b'] }, {}, ['colore: a → b']],
  ])('%s', (_, resource, changes, names, expected) => {
    expect(told(resource, changes, names)).toEqual(expected);
  });

  test.each([null, undefined, '', 'null', '[]', '1', '{"x":1}'])('%s is no change', (changesJson) => {
    expect(changesInWords(translate, { resource: 'units', changesJson })).toEqual([]);
  });
});

test('a value is sent where a set is proposed', () => {
  expect(actWord(translate, 'measurements', 'submit')).toBe('Inviato');
  expect(actWord(translate, 'individualSets', 'submit')).toBe('Proposto');
  expect(actWord(translate, 'seats', 'undo')).toBe('Modifica annullata');
});
