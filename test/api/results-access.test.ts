import { beforeAll, describe, expect, test } from 'vitest';
import { IndividualSet, PlanVersion } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { anotherBody } from './another-body.ts';
import { inForce, revise } from './plan-steps.ts';
import { documentJsonOf, explanationJsonOf, explanationOf, giveExamples, inForceId, resultsOf } from './results.ts';
import type { Shown } from './results-printed.ts';

const POSITION = 'PO_ANAG CERT';
/** Words and figures of the objectives of a position whose set is approved. */
const OF_POSITION = ['PO_ANAG CERT_01_01', 'Percentuale riunioni partecipate'];
/** Of one whose set is a draft. */
const OF_DRAFT = ['PO_Staff_09_01', 'Gestione della procedura per il conferimento'];

eachDatabase('whose results are whose', (office) => {
  let planVersionId: string;
  beforeAll(async () => {
    planVersionId = await inForceId(office);
    await giveExamples(office);
  });

  const positionsOf = async (person: string): Promise<string[]> => {
    const { positions }: Shown = await resultsOf(office.as(person), { planVersionId });
    return positions.map(({ code }) => code);
  };
  /** All that somebody can get hold of in one go. */
  const everythingOf = async (person: string): Promise<string> => {
    const client = office.as(person);
    return [
      JSON.stringify(await resultsOf(client, { planVersionId, final: true })),
      await explanationJsonOf(client, { planVersionId, final: true }),
      JSON.stringify(await explanationOf(client, { planVersionId }, { kind: 'body' })),
      await documentJsonOf(client, { planVersionId }),
    ].join('\n');
  };

  describe.each(['referente.anagrafico', 'referente.legale', 'po.bilancio', 'giunta', 'admin', 'dipendente'])(
    '%s',
    (person) => {
      test('sees the scores of areas and units, and of no position', async () => {
        const results: Shown = await resultsOf(office.as(person), { planVersionId });

        expect(results.areas.find(({ code }) => code === '07')?.objectives[0]?.score).toBe('92.33');
        expect(results.units.find(({ code }) => code === 'regolazione')?.score).not.toBeNull();
        expect(results.positions.filter(({ code }) => code === POSITION)).toEqual([]);
      });

      test('nor meets one in explanations or in the document', async () => {
        const everything = await everythingOf(person);

        for (const words of [...OF_POSITION, ...OF_DRAFT]) expect(everything).not.toContain(words);
        for (const node of [
          { kind: 'position', code: POSITION },
          { kind: 'objective', code: `${POSITION}_01_01` },
          { kind: 'indicator', code: `${POSITION}_01_01`, indicator: 1 },
        ])
          await expectRefused(explanationOf(office.as(person), { planVersionId }, node), 'NOT_FOUND');
      });

      test('and cannot ask what values not approved yet would come to', async () => {
        const asked = { planVersionId, values: 'provisional' };
        const refused = { resource: 'measurements', action: 'read' };

        await expectRefused(resultsOf(office.as(person), asked), 'FORBIDDEN', refused);
        await expectRefused(explanationOf(office.as(person), asked, { kind: 'body' }), 'FORBIDDEN', refused);
        await expectRefused(explanationJsonOf(office.as(person), asked), 'FORBIDDEN', refused);
        await expectRefused(documentJsonOf(office.as(person), asked), 'FORBIDDEN', refused);
      });
    },
  );

  test('a head sees the own position, and no other', async () => {
    expect(await positionsOf('po.anagrafico')).toEqual([POSITION]);
    expect(await positionsOf('po.staff')).toEqual(['PO_Staff']);

    const node = { kind: 'position', code: POSITION };
    const { nodes } = await explanationOf(office.as('po.anagrafico'), { planVersionId }, node);
    expect(nodes[0]).toMatchObject({ is: 'position', score: '91.00' });
    const everything = await everythingOf('po.anagrafico');
    expect(everything).toContain(OF_POSITION[1]);
    expect(everything).not.toContain(OF_DRAFT[1]);
  });

  test('the Segretario Generale, the planner and HR see all of them, the OIV those whose set is approved', async () => {
    const all = ['PO_Staff', 'PO_BP', POSITION, 'PO_PROM SV EC', 'PO_REG MERC'].sort();

    for (const person of ['segretario', 'controllo', 'hr'])
      expect((await positionsOf(person)).sort(), person).toEqual(all);
    expect(await positionsOf('oiv')).toEqual([POSITION]);
    expect(await everythingOf('oiv')).not.toContain(OF_DRAFT[1]);
  });

  test('and they may ask for provisional ones', async () => {
    for (const person of ['segretario', 'controllo', 'hr', 'oiv']) {
      const results = await resultsOf(office.as(person), { planVersionId, values: 'provisional' });
      expect(results, person).toMatchObject({ values: 'provisional', mayBeProvisional: true });
    }
  });

  test('what the positions carry is structure: everybody sees it, and nothing that was measured', async () => {
    const { effectiveWeights } = await office
      .as('dipendente')
      .query('query ($id: ID!) { effectiveWeights(planVersionId: $id) { positions { code share } } }', {
        id: planVersionId,
      });

    expect(effectiveWeights.positions.map(({ code }: { code: string }) => code)).toContain(POSITION);
  });

  test('the name of who signed the plan stays inside', async () => {
    await office.db.transaction((manager) =>
      manager.update(PlanVersion, { id: planVersionId }, { signedBy: 'Nome Cognome' }),
    );

    expect(await documentJsonOf(office.as('dipendente'), { planVersionId })).not.toContain('Nome Cognome');
  });

  test('a draft of the plan is scored with the values that there are, for whoever reads drafts', async () => {
    const controllo = office.as('controllo');
    const draft = await revise(controllo, await inForce(controllo));

    const results: Shown = await resultsOf(office.as('dipendente'), { planVersionId: draft.id });

    expect(results.areas.find(({ code }) => code === '07')?.objectives[0]?.score).toBe('92.33');
    // In the draft the set was taken up again: what is not approved is not read.
    const copy = { versionId: draft.id, state: 'approved' } as const;
    await office.db.transaction((manager) => manager.update(IndividualSet, copy, { state: 'draft' }));
    const oiv: Shown = await resultsOf(office.as('oiv'), { planVersionId: draft.id });
    expect(oiv.positions).toEqual([]);
  });

  test('of another body there is nothing, and for nobody anything', async () => {
    const other = await anotherBody(office, 'Altrove');
    const asked = { planVersionId: other.versionId };

    for (const person of ['hr', 'oiv', 'dipendente']) {
      const client = office.as(person);
      await expectRefused(resultsOf(client, asked), 'NOT_FOUND', { resource: 'plans' });
      await expectRefused(explanationOf(client, asked, { kind: 'body' }), 'NOT_FOUND');
      await expectRefused(explanationJsonOf(client, asked), 'NOT_FOUND');
      await expectRefused(documentJsonOf(client, { ...asked, values: 'provisional' }), 'NOT_FOUND');
      for (const [field, asks] of [
        ['resultTrend', 'day'],
        ['effectiveWeights', 'areas { code }'],
      ])
        await expectRefused(
          client.query(`query ($id: ID!) { ${field}(planVersionId: $id) { ${asks} } }`, { id: other.versionId }),
          'NOT_FOUND',
        );
    }
    await expectRefused(resultsOf(office.nobody, { planVersionId }), 'UNAUTHENTICATED');
  });
});
