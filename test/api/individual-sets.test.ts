import { expect, test } from 'vitest';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { asInput, historyOf, ofPosition, save, setById } from './sets.ts';

eachDatabase(
  'a P.O. writes the own set',
  (office) => {
    test('finds it as the plan prints it: 90,00 with one weight open', async () => {
      const set = await ofPosition(office.as('po.staff'), 'PO_Staff');

      expect(set).toMatchObject({ state: 'draft', totalWeight: '90.00', unweighted: 1, version: 1 });
      expect(set.allowedActions).toEqual(['update', 'submit', 'comment']);
      expect(set.objectives.map(({ code }: { code: string }) => code)).toEqual([
        'PO_Staff_04_01',
        'PO_Staff_09_01',
        'PO_Staff_10_01',
      ]);
      expect(JSON.parse(set.contentJson).objectives[2].indicators[1]).toMatchObject({ weight: null, operator: '>=' });
    });

    test('edits every field of an objective and of an indicator', async () => {
      const head = office.as('po.staff');
      const input = asInput(await ofPosition(head, 'PO_Staff'));
      const objective = { code: 'PO_Staff_04_09', title: 'Razionalizzazione', description: 'Prima riga\nseconda riga' };
      const indicator = {
        name: 'Grado di soddisfazione',
        kind: 'scale',
        weight: '39.5',
        typology: 'Qualità',
        unit: 'N.',
        numerator: 'Somma dei punteggi',
        denominator: 'Numero delle risposte',
        baselineYear: 2022,
        baselineValue: '3.1',
        baselineDate: null,
        operator: '>=',
        targetValue: '3.5',
        targetDate: null,
        scaleMin: '1',
        scaleMax: '5',
      };
      Object.assign(input.objectives[0], objective);
      Object.assign(input.objectives[0].indicators[0], indicator);

      const saved = await save(head, input);

      expect(saved.version).toBe(2);
      expect(saved.objectives[0]).toMatchObject(objective);
      expect(saved.objectives[0].indicators[0]).toMatchObject({ ...indicator, targetPrinted: '>= 3,50 N.' });
      expect(await setById(head, saved.id)).toEqual(saved);
    });

    test('adds an objective, removes another and changes the order, in one save', async () => {
      const head = office.as('po.staff');
      const input = asInput(await ofPosition(head, 'PO_Staff'));
      const [first, , third] = input.objectives;
      const added = { ...NEW_OBJECTIVE, code: 'PO_Staff_09_01', indicators: [NEW_INDICATOR, NEW_INDICATOR] };
      third.indicators.reverse();

      const saved = await save(head, { ...input, objectives: [third, added, first] });

      expect(saved.objectives.map(({ code }: { code: string }) => code)).toEqual([
        'PO_Staff_10_01',
        'PO_Staff_09_01',
        'PO_Staff_04_01',
      ]);
      expect(saved.objectives[0].indicators.map(({ id }: { id: string }) => id)).toEqual(
        third.indicators.map(({ id }: { id: string }) => id),
      );
      expect(saved.objectives[1].indicators).toHaveLength(2);
      expect(saved.objectives[1].indicators[0].targetPrinted).toBe('Entro 30/11/2023');
    });

    test('swaps two codes and moves an indicator to another objective', async () => {
      const head = office.as('po.staff');
      const input = asInput(await ofPosition(head, 'PO_Staff'));
      const [first, second, third] = input.objectives;
      [first.code, second.code] = [second.code, first.code];
      const [moved] = third.indicators.splice(0, 1);
      first.indicators.push(moved);

      const saved = await save(head, { ...input, objectives: [first, third] });

      expect(saved.objectives.map(({ code }: { code: string }) => code)).toEqual(['PO_Staff_09_01', 'PO_Staff_10_01']);
      expect(saved.objectives[0].indicators[1].id).toBe(moved.id);
      const [act] = (await historyOf(head, saved.id)).slice(-1);
      expect(JSON.parse(act.changesJson)).toMatchObject({
        '− PO_Staff_09_01 › code': ['PO_Staff_09_01', null],
        'PO_Staff_09_01 › code': ['PO_Staff_04_01', 'PO_Staff_09_01'],
        'PO_Staff_09_01 › 2. Revisione flussi funzionamento processi lean organization (… › objective': [
          'PO_Staff_10_01',
          'PO_Staff_09_01',
        ],
      });
    });

    test('a save that changes nothing writes nothing', async () => {
      const head = office.as('po.staff');
      const set = await ofPosition(head, 'PO_Staff');
      const input = asInput(set);
      input.objectives[0].indicators[0].weight = '40.0';
      input.objectives[0].title = `  ${input.objectives[0].title}\r\n`;

      const statements = await office.statementsOf(() => save(head, input));

      expect(statements.filter((sql) => /^(insert|update|delete)/i.test(sql))).toEqual([]);
      expect(await setById(head, set.id)).toEqual(set);
    });

    test('the history tells what changed, in words that are found again on the page', async () => {
      const head = office.as('po.staff');
      const input = asInput(await ofPosition(head, 'PO_Staff'));
      input.objectives[2].indicators[1].weight = '10.00';
      input.objectives[2].title = 'Lavoro agile';

      const saved = await save(head, input);

      const [act] = (await historyOf(head, saved.id)).slice(-1);
      expect(act).toMatchObject({ action: 'update', role: 'positionHead', fromState: 'draft', toState: 'draft' });
      expect(JSON.parse(act.changesJson)).toEqual({
        'PO_Staff_10_01 › title': [
          'Attuazione del modello organizzativo lavoro agile/servizi digitali (Staff) 2023',
          'Lavoro agile',
        ],
        'PO_Staff_10_01 › 2. Monitoraggio semestrale del set di indicatori efficacia/eff… › weight': [null, '10.00'],
      });
    });

    test('settles a doubt with a note, which the history keeps', async () => {
      const head = office.as('po.staff');
      const before = await ofPosition(head, 'PO_Staff');
      const input = asInput(before);
      input.objectives[2].indicators[1].settleDoubt = 'Verificato sull’originale: 10,00';

      const saved = await save(head, input);

      expect(before.objectives[2].indicators[1].doubt).toContain('OCR');
      expect(saved.objectives[2].indicators[1].doubt).toBeNull();
      const [act] = (await historyOf(head, saved.id)).slice(-1);
      expect(act.changesJson).toContain('Verificato sull’originale');
    });

    test('the second of two people who save at once is told, with the set as it is now, and nothing is lost', async () => {
      const head = office.as('po.staff');
      const set = await ofPosition(head, 'PO_Staff');
      const mine = asInput(set);
      const other = asInput(set);
      mine.objectives[0].title = 'Il mio titolo';
      other.objectives[0].title = 'Un altro titolo';

      const answers = await Promise.allSettled([save(head, mine), save(head, other)]);

      const [kept] = answers.filter(({ status }) => status === 'fulfilled');
      const [refused] = answers.filter(({ status }) => status === 'rejected');
      const title = (kept as PromiseFulfilledResult<typeof set>).value.objectives[0].title;
      const params = await expectRefused(Promise.reject((refused as PromiseRejectedResult).reason), 'CONFLICT', {
        expected: 1,
        actual: 2,
      });
      const current = params.current as { version: number; state: string; contentJson: string };
      expect(current).toMatchObject({ version: 2, state: 'draft' });
      expect(JSON.parse(current.contentJson).objectives[0].title).toBe(title);
      expect((await setById(head, set.id)).objectives[0].title).toBe(title);
    });
  },
  { perTest: true },
);

const NEW_OBJECTIVE = { code: 'PO_Staff_11_01', title: 'Un obiettivo nuovo' };
const NEW_INDICATOR = {
  name: 'Relazione alla Giunta',
  kind: 'date',
  weight: '5',
  numerator: 'Relazione alla Giunta',
  operator: 'by',
  targetDate: '2023-11-30',
};
