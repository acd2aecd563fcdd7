import { expect, test } from 'vitest';
import { Indicator, Objective, SeenMark } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { advance, asInput, historyOf, markSeen, ofPosition, save, setById, setsOf } from './sets.ts';

const ALL = ['PO_ANAG CERT', 'PO_BP', 'PO_PROM SV EC', 'PO_REG MERC', 'PO_Staff'];

eachDatabase(
  'a P.O. writes the own set',
  (office) => {
    test('finds it as the plan prints it: 90,00 with one weight open', async () => {
      const set = await ofPosition(office.as('po.staff'), 'PO_Staff');

      expect(set).toMatchObject({ state: 'draft', totalWeight: '90.00', unweighted: 1, version: 1 });
      expect(set.allowedActions).toEqual(['update', 'submit']);
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
    ['an unknown kind', { kind: 'guess' }, 'kind', 'UNKNOWN_WORD'],
    ['an unknown operator', { operator: '<' }, 'operator', 'UNKNOWN_WORD'],
    ['an unknown typology', { typology: 'x' }, 'typology', 'UNKNOWN_WORD'],
    ['an unknown unit', { unit: 'kg' }, 'unit', 'UNKNOWN_WORD'],
    ['a date that is compared', { operator: '>=' }, 'operator', 'NOT_WITH_KIND'],
    ['a figure on a date', { targetValue: '1' }, 'targetValue', 'NOT_WITH_KIND'],
    ['a count due by a day', { kind: 'count', targetDate: null }, 'operator', 'NOT_WITH_KIND'],
    ['a percentage above 100', { ...PERCENTAGE, targetValue: '101' }, 'targetValue', 'RANGE'],
    ['a negative target', { ...PERCENTAGE, targetValue: '-1' }, 'targetValue', 'RANGE'],
    ['a scale on a date', { scaleMin: '1' }, 'scaleMin', 'NOT_WITH_KIND'],
    ['a scale upside down', { ...PERCENTAGE, kind: 'scale', scaleMin: '5', scaleMax: '1' }, 'scaleMax', 'SCALE_ORDER'],
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
      { path: 'objectives', code: 'TOO_MANY', params: { most: 20 } },
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

eachDatabase('who reads and who writes a set', (office) => {
  const codesFor = async (username: string) =>
    (await setsOf(office.as(username))).map((set) => set.position.code).sort();

  test.each([
    ['segretario', ALL],
    ['controllo', ALL],
    ['hr', ALL],
    ['po.staff', ['PO_Staff']],
    ['po.bilancio', ['PO_BP']],
    ['referente.staff', []],
    ['referente.azienda', []],
    ['oiv', []],
    ['giunta', []],
    ['admin', []],
    ['dipendente', []],
  ])('%s reads the drafts of %j', async (username, codes) => {
    expect(await codesFor(username)).toEqual(codes);
  });

  test.each(['po.bilancio', 'referente.staff', 'oiv', 'giunta', 'admin', 'dipendente'])(
    'a draft of somebody else is not there for %s, by no path',
    async (username) => {
      const set = await ofPosition(office.as('po.staff'), 'PO_Staff');
      const person = office.as(username);

      await expectRefused(setById(person, set.id), 'NOT_FOUND');
      await expectRefused(historyOf(person, set.id), 'NOT_FOUND');
      await expectRefused(historyOf(person, set.objectives[0].id, 'objectives'), 'NOT_FOUND');
      await expectRefused(markSeen(person, set.id), 'NOT_FOUND');
      const { plan } = await person.query(
        'query ($id: ID!) { plan(id: $id) { individualSets { id objectives { title } } } }',
        { id: await versionOf(set.id) },
      );
      expect(plan.individualSets.map(({ id }: { id: string }) => id)).not.toContain(set.id);
    },
  );

  test.each([
    ['segretario', 'FORBIDDEN'],
    ['controllo', 'FORBIDDEN'],
    ['hr', 'FORBIDDEN'],
    ['po.bilancio', 'NOT_FOUND'],
    ['referente.staff', 'FORBIDDEN'],
    ['admin', 'FORBIDDEN'],
  ] as const)('%s does not write in it: %s', async (username, code) => {
    const set = await ofPosition(office.as('po.staff'), 'PO_Staff');

    await expectRefused(save(office.as(username), asInput(set)), code);

    expect((await setById(office.as('po.staff'), set.id)).version).toBe(set.version);
  });

  test('nobody signed in reads nothing', async () => {
    await expectRefused(setsOf(office.nobody), 'UNAUTHENTICATED');
  });

  test('once approved it is everybody’s to read, with the approval and not with the drafts before it', async () => {
    const set = await ofPosition(office.as('segretario'), 'PO_BP');
    await advance(office.as('segretario'), 'approve', set);

    for (const username of ['referente.legale', 'oiv', 'giunta', 'admin', 'dipendente', 'po.staff']) {
      const person = office.as(username);
      expect((await setById(person, set.id)).state).toBe('approved');
      expect((await historyOf(person, set.id)).map(({ action }) => action)).toEqual(['approve']);
    }
    expect((await historyOf(office.as('po.bilancio'), set.id)).length).toBeGreaterThan(1);
  });

  const versionOf = async (setId: string) =>
    (await office.as('hr').query('query ($id: ID!) { individualSet(id: $id) { versionId } }', { id: setId }))
      .individualSet.versionId;
});

eachDatabase('what a reviewer saw', (office) => {
  test('is remembered for that reviewer alone, until looked at again', async () => {
    const segretario = office.as('segretario');
    const set = await ofPosition(segretario, 'PO_Staff');

    const seen = await markSeen(segretario, set.id);
    const input = asInput(await ofPosition(office.as('po.staff'), 'PO_Staff'));
    input.objectives[0].title = 'Titolo nuovo';
    await save(office.as('po.staff'), input);
    const later = await setById(segretario, set.id);

    expect(set.seen).toBeNull();
    expect(seen.seen).toEqual({ version: set.version, contentJson: set.contentJson });
    expect(later.seen).toEqual(seen.seen);
    expect(later.contentJson).toContain('Titolo nuovo');
    expect((await setById(office.as('hr'), set.id)).seen).toBeNull();
    expect((await markSeen(segretario, set.id)).seen.contentJson).toBe(later.contentJson);
    expect(await office.db.read.countBy(SeenMark, { recordId: set.id })).toBe(1);
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
