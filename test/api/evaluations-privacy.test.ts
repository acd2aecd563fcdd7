import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { Act, Command, Message, Person, SheetRead } from '../../schema/src/model/index.ts';
import { type Client, eachDatabase, expectRefused } from '../kit/index.ts';
import { change, marks, sheetOf, sheetsOf, step, validateReport } from './evaluations.ts';
import { bringTo, onDay, openedYear } from './evaluations-walk.ts';

const CANARY = 'canarino-7719';
/** What the contested sheet comes to: no other figure of the office is the same. */
const SCORE = '85.37';
const OWNER = 'po.regolazione';
const EVERYBODY_ELSE = ['po.staff', 'referente.regolazione', 'dipendente', 'admin', 'controllo', 'giunta'];

eachDatabase('a sheet is read by those whom it concerns', (office) => {
  let planId: string;
  let id: string;
  let open: string;
  beforeAll(async () => {
    const year = await openedYear(office);
    planId = year.planId;
    id = year.sheets['PO_REG MERC'] ?? '';
    open = year.sheets.PO_Staff ?? '';
    for (const { id: person } of await office.db.read.find(Person))
      await office.db.transaction((manager) =>
        manager.update(Person, { id: person }, { email: `${person}@example.org` }),
      );
    await bringTo(office, { id, owner: OWNER, comment: CANARY }, 'inConciliation');
  }, 60_000);

  test('what is told of a sheet is kept with no command: a repeat does nothing, and says that it was done', async () => {
    const segretario = office.as('segretario');
    const { version } = (await sheetsOf(segretario)).find((sheet) => sheet.id === open);
    const commandId = randomUUID();
    const input = { id: open, expectedVersion: version, commandId, marks: marks(4), text: CANARY };
    const assess = () =>
      segretario.query(
        'mutation ($input: AssessEvaluationInput!) { assessEvaluation(input: $input) { version byEvaluators { text } } }',
        { input },
      );
    expect((await assess()).assessEvaluation.byEvaluators).toEqual([{ text: CANARY }]);
    await expectRefused(assess(), 'COMMAND_DONE');
    expect((await sheetsOf(segretario)).find((sheet) => sheet.id === open).version).toBe(version + 1);
    expect(await office.db.read.findOneByOrFail(Command, { id: commandId })).toMatchObject({ answer: null });
  });

  test.each(['admin', 'controllo', 'giunta'])('%s may not even ask for sheets', async (who) => {
    await expectRefused(sheetsOf(office.as(who)), 'FORBIDDEN');
    await expectRefused(sheetOf(office.as(who), id), 'FORBIDDEN');
    await expectRefused(history(office.as(who), id), 'NOT_FOUND');
    await expectRefused(calibration(office.as(who)), 'FORBIDDEN');
    await expectRefused(
      office.as(who).query('query ($id: ID!) { evaluationReads(id: $id) { at } }', { id }),
      'FORBIDDEN',
    );
  });

  test.each(['po.staff', 'referente.regolazione', 'dipendente'])('to %s another’s sheet is not there', async (who) => {
    expect((await sheetsOf(office.as(who))).map((sheet) => sheet.id)).not.toContain(id);
    await expectRefused(sheetOf(office.as(who), id), 'NOT_FOUND');
    await expectRefused(history(office.as(who), id), 'NOT_FOUND');
    await expectRefused(step(office.as(who), id, 'acknowledge'), 'NOT_FOUND');
    await expectRefused(calibration(office.as(who)), 'FORBIDDEN');
  });

  test('the conciliation body sees what is contested and nothing else, the OIV nothing before it is definitive', async () => {
    expect((await sheetsOf(office.as('conciliazione'))).map((sheet) => sheet.id)).toEqual([id]);
    await expectRefused(sheetOf(office.as('conciliazione'), open), 'NOT_FOUND');
    expect((await sheetOf(office.as('conciliazione'), id)).figures.score).toBe(SCORE);

    expect(await sheetsOf(office.as('oiv'))).toEqual([]);
    await expectRefused(sheetOf(office.as('oiv'), id), 'NOT_FOUND');
    await expectRefused(calibration(office.as('conciliazione')), 'FORBIDDEN');
  });

  test('nothing of what stands in it reaches anybody else: no answer, no mail, no act', async () => {
    for (const who of EVERYBODY_ELSE) {
      const told = await everythingTold(office.as(who), id, planId);
      expect(told, who).not.toContain(CANARY);
      expect(told, who).not.toContain(SCORE);
    }
    const mails = await office.db.read.find(Message);
    expect(mails.filter(({ subject }) => subject.includes('scheda di valutazione')).length).toBeGreaterThan(3);
    for (const { subject, body } of mails) expect(subject + body).not.toMatch(new RegExp(`${CANARY}|${SCORE}|85,37`));

    const acts = await office.db.read.findBy(Act, { recordId: id });
    expect(acts.length).toBeGreaterThan(5);
    for (const { changes } of acts) expect(JSON.stringify(changes)).not.toMatch(new RegExp(`${CANARY}|${SCORE}|"mark`));
  });

  test('until it is notified the person sees the own words and the results, not what the evaluator thinks', async () => {
    await change(office.as('po.staff'), 'saveSelfAssessment', open, { marks: marks(4, 4, 4, 4, 4), text: 'Mio.' });
    await change(office.as('segretario'), 'assessEvaluation', open, {
      marks: marks(2, 2, 2, 2, 2),
      text: 'Riservato.',
    });

    const own = await sheetOf(office.as('po.staff'), open);
    expect(own).toMatchObject({ isOwn: true, byEvaluators: [], figures: null, ownAssessment: { text: 'Mio.' } });
    expect(own.results).toMatchObject({ individual: '50.00', frozen: false });
    expect(await dossierOf(office.as('po.staff'))).not.toContain('Riservato.');
    expect((await sheetOf(office.as('hr'), open)).byEvaluators).toHaveLength(1);
  });

  test('who reads it is kept, once a day and way, and told to the person and HR', async () => {
    const before = await office.db.read.countBy(SheetRead, { sheetId: id });
    onDay(office, '2024-03-05');
    await Promise.all([sheetOf(office.as('hr'), id), sheetOf(office.as('hr'), id), sheetOf(office.as(OWNER), id)]);
    await sheetOf(office.as('hr'), id);
    await calibration(office.as('segretario'));

    expect(await office.db.read.countBy(SheetRead, { sheetId: id })).toBe(before + 2);
    const told = await readsOf(office.as(OWNER), id);
    expect(told.slice(-2)).toMatchObject([
      { readerName: 'Risorse umane', role: 'hr', way: 'page' },
      { readerName: 'Segretario Generale', role: 'secretaryGeneral', way: 'calibration' },
    ]);
    expect(await readsOf(office.as('hr'), id)).toEqual(told);
    await expectRefused(readsOf(office.as('segretario'), id), 'FORBIDDEN');
  });

  test('the dossier holds the own sheets with acts and readings, as JSON and as a tagged PDF, and nobody else’s', async () => {
    for (const who of ['hr', 'conciliazione']) await sheetOf(office.as(who), id);
    const dossier = JSON.parse(await dossierOf(office.as(OWNER)));
    expect(dossier).toMatchObject({
      format: 'albero-dossier/1',
      sheets: [{ positionCode: 'PO_REG MERC', year: 2023 }],
    });
    const [whole] = dossier.sheets;
    expect(whole.sheet.figures.score).toBe(SCORE);
    expect(whole.acts.map(({ action }: { action: string }) => action)).toContain('notify');
    expect(whole.reads.length).toBeGreaterThan(1);
    expect(JSON.parse(await dossierOf(office.as('admin'))).sheets).toEqual([]);

    const [answer, nobody] = await Promise.all([
      pdfOf(office.as(OWNER), office.url),
      fetch(`${office.url}/dossier.pdf`),
    ]);
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect([answer.status, answer.headers.get('content-type'), nobody.status]).toEqual([200, 'application/pdf', 401]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(bytes).toMatch(/^%PDF-1\.7/);
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (it-IT)', 'pdfuaid']) expect(bytes).toContain(mark);
  });

  test('aggregates tell nothing before every sheet is definitive, and then nothing of a single person', async () => {
    await expectRefused(aggregatesOf(office.as('giunta'), planId), 'NOT_FOUND');
    await validateReport(office, planId);

    const told = await aggregatesOf(office.as('giunta'), planId);
    expect(told).toMatchObject({ people: 5, complete: false, mean: null });
    expect(told.bands.every(({ count }: { count: number | null }) => count === null)).toBe(true);
    expect(await aggregatesOf(office.as('dipendente'), planId)).toEqual(told);
  });

  const calibration = (person: Client) =>
    person.query('query ($planId: ID!) { calibration(planId: $planId) { rows { id score } } }', { planId });
});

const history = (person: Client, id: string) =>
  person.query('query ($id: ID!) { history(resource: "evaluations", id: $id) { reason changesJson } }', { id });
const readsOf = async (person: Client, id: string) =>
  (await person.query('query ($id: ID!) { evaluationReads(id: $id) { readerName role way at } }', { id }))
    .evaluationReads;
const dossierOf = async (person: Client): Promise<string> => (await person.query('{ myDossier }')).myDossier;
const pdfOf = async (person: Client, url: string) =>
  fetch(`${url}/dossier.pdf`, { headers: await person.authorization() });
const aggregatesOf = async (person: Client, planId: string) =>
  (
    await person.query(
      'query ($planId: ID!) { evaluationAggregates(planId: $planId) { people complete mean bands { label count } } }',
      { planId },
    )
  ).evaluationAggregates;

/** Every answer that could name it, whatever the refusal: as text. */
async function everythingTold(person: Client, id: string, planId: string): Promise<string> {
  const asked: readonly (readonly [string, object?])[] = [
    ['{ tasks { kind count resource recordId } deadlines { title } }'],
    ['{ evaluations { items { id state position { title } blockedActions { action reason } } } }'],
    ['query ($id: ID!) { evaluation(id: $id) { id } }', { id }],
    ['query ($id: ID!) { history(resource: "evaluations", id: $id) { reason changesJson } }', { id }],
    ['query ($id: ID!) { comments(resource: "evaluations", id: $id) { text } }', { id }],
    ['query ($id: ID!) { evaluationReads(id: $id) { readerName } }', { id }],
    ['query ($planId: ID!) { calibration(planId: $planId) { rows { score } } }', { planId }],
    ['query ($planId: ID!) { evaluationAggregates(planId: $planId) { mean } }', { planId }],
    ['mutation ($input: ExportMeritInput!) { exportMerit(input: $input) { rows { score } } }', { input: { planId } }],
    ['{ messages(page: { limit: 200 }) { items { subject } } }'],
    ['{ myDossier }'],
  ];
  const told = await Promise.all(
    asked.map(async ([document, variables = {}]) => (await person.raw({ query: document, variables })).body),
  );
  return JSON.stringify(told);
}
