import { beforeAll, expect, test } from 'vitest';
import { type Measurement, Message, Person } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { giveAddresses } from './post.ts';
import { dossierOf, individualValues, kindsOf, yearToExamine } from './reports.examined.ts';
import {
  ACT,
  ALL_YES,
  createReport,
  examine,
  papersOf,
  pickSample,
  reportById,
  reportsOf,
  stepReport,
  writeReport,
} from './reports.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

eachDatabase('from the adoption to the dossier', (office) => {
  const oiv = () => office.as('oiv');
  let proved: Measurement;
  let id: string;

  beforeAll(async () => {
    const year = await yearToExamine(office);
    proved = year.proved;
    await giveAddresses(office.db, 'oiv', 'controllo');
    const begun = await createReport(office.as('controllo'), year.planId);
    id = begun.id;
    await writeReport(office.as('controllo'), begun, 'L’anno in breve.');
    const papers = await pickSample(oiv(), await papersOf(oiv(), id), { size: 3, seed: 'Relazione 2023' });
    const found = papers.sample.values
      .slice(0, 2)
      .map(({ measurementId }: Any) => ({ measurementId, outcome: 'conform' }));
    await examine(oiv(), papers, { sample: found });
  }, 60_000);

  test('the board finds it in the inbox once it is written', async () => {
    expect(await kindsOf(office, 'giunta')).toEqual(['adoptReport 2024-06-30']);

    await stepReport(office, 'giunta', 'adopt', id, { adoption: ACT });

    expect(await kindsOf(office, 'giunta')).toEqual([]);
  });

  const mailsOf = async (username: string): Promise<string[]> => {
    const { id: personId } = await office.db.read.findOneByOrFail(Person, { username });
    return (await office.db.read.findBy(Message, { personId })).map(({ subject }) => subject);
  };

  test('the OIV is told and finds it in the inbox', async () => {
    expect(await mailsOf('oiv')).toContain('Una Relazione aspetta la validazione');
    expect(await kindsOf(office, 'oiv')).toEqual(['validateReport 2024-06-30']);
    expect(await kindsOf(office, 'controllo')).toEqual([]);
  });

  test('a sample that was begun is finished before anything is validated', async () => {
    const papers = await examine(oiv(), await papersOf(oiv(), id), { checklist: ALL_YES });
    const third = papers.sample.values[2].measurementId;
    const validate = () => stepReport(office, 'oiv', 'validate', id, { reason: 'Valida.' });

    await expectRefused(validate(), 'INVALID', { issues: [{ path: `sample.${third}`, code: 'REQUIRED' }] });
    const done = await examine(oiv(), papers, {
      sample: [{ measurementId: third, outcome: 'notConform', note: null }],
    });
    await expectRefused(validate(), 'INVALID', { issues: [{ path: `sample.${third}.note`, code: 'REQUIRED' }] });
    await examine(oiv(), done, { sample: [{ measurementId: third, outcome: 'conform', note: null }] });

    expect(await validate()).toMatchObject({ state: 'validated' });
    expect(await mailsOf('controllo')).toContain('La Relazione è stata validata');
  });

  test('with the conclusion its papers are open to the body, and closed to every change', async () => {
    for (const who of ['controllo', 'segretario', 'oiv']) {
      const papers = await papersOf(office.as(who), id);
      expect(papers.checklist.every(({ outcome }: Any) => outcome === 'yes')).toBe(true);
      expect(papers.allowedActions).toEqual([]);
    }
    const papers = await papersOf(oiv(), id);
    expect(papers.blockedActions).toEqual([{ action: 'examine', reason: 'WRONG_STATE' }]);
    await expectRefused(examine(oiv(), papers, { checklist: [] }), 'WRONG_STATE');
    await expectRefused(pickSample(oiv(), papers, { size: 3 }), 'WRONG_STATE');
    await expectRefused(papersOf(office.as('giunta'), id), 'FORBIDDEN');
  });

  test('the dossier holds it all', async () => {
    const dossier = await dossierOf(office, 'segretario', id);

    expect(dossier).toMatchObject({
      ...{ format: 'albero-oiv-dossier/1', year: 2023, report: { state: 'validated', conclusion: 'Valida.' } },
      deadlines: {
        plan: { due: '2023-01-31', on: '2023-01-30', kept: true },
        report: { due: '2024-06-30', on: ACT.date, kept: true },
        lateValues: [{ objective: '07.01', unit: 'regolazione', due: '2024-01-15', sentOn: '2024-01-25' }],
      },
    });
    expect(dossier.checklist).toHaveLength(ALL_YES.length);
    expect(dossier.sample.values).toHaveLength(3);
    expect(dossier.evidence).toMatchObject({ proofs: 1, missingProofs: 1 });
    expect(dossier.scores).toEqual((await reportById(oiv(), id)).scores);
    expect(dossier.remarks.map(({ about, text }: Any) => `${about}: ${text}`)).toEqual([
      'obiettivo 07.01: Il target è prudente.',
      'valore al 2023-12-31 di 07.01 (regolazione): Il registro è completo?',
    ]);
  });

  test('of nobody’s own objectives is anything in what is told of the year', async () => {
    const everything = JSON.stringify([
      await reportsOf(office.as('dipendente')),
      await reportById(office.as('segretario'), id),
      await papersOf(oiv(), id),
      await dossierOf(office, 'oiv', id),
    ]);
    const own = await individualValues(office, proved);

    expect(own.length).toBeGreaterThan(3);
    expect(everything).not.toMatch(/PO_|CANARINO|positionId/);
    expect(own.filter((value) => everything.includes(value.id) || everything.includes(value.lineageId))).toEqual([]);
  });
});
