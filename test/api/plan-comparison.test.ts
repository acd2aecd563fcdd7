import { expect, test } from 'vitest';
import { Area, Indicator, IndividualSet, Objective, ObjectiveUnit, Unit } from '../../schema/src/model/index.ts';
import { type Client, eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { anotherBody } from './another-body.ts';
import { inForce, renew, revise } from './plan-steps.ts';

const COMPARE = `query ($fromId: ID!, $toId: ID!) { comparePlans(fromId: $fromId, toId: $toId) {
  from { id number } to { id number } added removed changed text
  nodes { kind lineageId change code title place fields { field before after } } } }`;

const compare = async (person: Client, from: { id: string }, to: { id: string }) =>
  (await person.query(COMPARE, { fromId: from.id, toId: to.id })).comparePlans;

const objectiveOf = (office: Office, versionId: string, code: string) =>
  office.db.read.findOneByOrFail(Objective, { versionId, code });

/** In the draft: another weight, target, title and unit on 01.01, no 01.02 any more, 09.01 moved to area 10. */
async function changed(office: Office, versionId: string): Promise<void> {
  const first = await objectiveOf(office, versionId, '01.01');
  const gone = await objectiveOf(office, versionId, '01.02');
  const moved = await objectiveOf(office, versionId, '09.01');
  const area = await office.db.read.findOneByOrFail(Area, { versionId, code: '10' });
  const staff = await office.db.read.findOneByOrFail(Unit, { code: 'staff' });
  await office.db.transaction(async (manager) => {
    await manager.update(Objective, { id: first.id }, { weight: '16.70', title: 'Arbitrato telematico' });
    const target = { targetValue: '80.00', targetPrinted: '>= 80,00 %' };
    await manager.update(Indicator, { objectiveId: first.id }, target);
    await manager.insert(ObjectiveUnit, { objectiveId: first.id, unitId: staff.id, ordering: 1 });
    await manager.delete(Objective, { id: gone.id });
    await manager.update(Objective, { id: moved.id }, { areaId: area.id, ordering: 99 });
  });
}

eachDatabase(
  'two versions side by side',
  (office) => {
    test('a rimodulazione that changes nothing has nothing to tell', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);

      const told = await compare(controllo, source, await revise(controllo, source));

      expect(told).toMatchObject({ added: 0, removed: 0, changed: 0, nodes: [], text: '' });
    });

    test('what was changed is told field by field, and in the words of the amending act', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);
      const draft = await revise(controllo, source);
      await changed(office, draft.id);

      const told = await compare(office.as('dipendente'), source, draft);

      expect(told).toMatchObject({ from: { number: 1 }, to: { number: 2 }, added: 0, removed: 2, changed: 3 });
      const [first, itsIndicator, gone] = told.nodes;
      expect(first).toMatchObject({ kind: 'objective', change: 'changed', code: '01.01' });
      expect(first.fields.map(({ field }: { field: string }) => field)).toEqual(['title', 'weight', 'units']);
      expect(first.fields[1]).toEqual({ field: 'weight', before: '8.37', after: '16.70' });
      expect(itsIndicator.fields).toEqual([{ field: 'target', before: '>= 70,00 %', after: '>= 80,00 %' }]);
      expect(gone).toMatchObject({ kind: 'objective', change: 'removed', code: '01.02' });
      const lines: string[] = told.text.split('\n');
      expect(lines[0]).toBe(
        'Modifiche al piano «Albero della Performance 2023 2025», anno 2023: dalla versione 1 (Giunta, atto 2023000005 del 30/01/2023) alla versione 2.',
      );
      expect(lines).toContain('Motivo (causa esogena): Nuovi fondi del PNRR.');
      expect(lines).toContain('Le modifiche hanno effetto dal 01/07/2023.');
      expect(told.text).toMatch(/il peso passa da 8,37 a 16,70; partecipa anche /);
      expect(told.text).toMatch(/il target passa da «>= 70,00 %» a «>= 80,00 %»\./);
      expect(told.text).toMatch(/È soppresso l’obiettivo 01\.02 «.*» \(peso 8,33\), con i suoi indicatori\./);
      expect(told.text).toMatch(/L’obiettivo 09\.01 «.*» è così modificato: l’area passa da 09 a 10\./);
    });

    test('read the other way round, what is gone is new', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);
      const draft = await revise(controllo, source);
      await changed(office, draft.id);

      const told = await compare(controllo, draft, source);

      expect(told).toMatchObject({ added: 2, removed: 0, changed: 3 });
      expect(told.text).toMatch(/È aggiunto l’obiettivo 01\.02 «.*», con peso 8,33, affidato a .*, con l’indicatore «/);
    });

    test('across years: days that moved on, and baselines', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);

      const told = await compare(office.as('segretario'), source, await renew(controllo, source));

      expect(told).toMatchObject({ added: 0, removed: 0 });
      expect(told.changed).toBeGreaterThan(10);
      const fields = told.nodes.flatMap((node: { fields: { field: string }[] }) =>
        node.fields.map(({ field }) => field),
      );
      expect([...new Set(fields)]).toEqual(['target']);
      expect(told.text).toMatch(
        /^Differenze tra il piano dell’anno 2023, versione 1 \(Giunta, .*anno 2024, versione 1\.\n/,
      );
      expect(told.text).toMatch(/il target passa da «Entro 31\/12\/2023» a «Entro 31\/12\/2024»/);
    });

    test('the day by which something is to be done is told also where a figure stands beside it', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);
      const draft = await revise(controllo, source);
      const { id: objectiveId } = await objectiveOf(office, draft.id, '09.05');
      await office.db.transaction((manager) =>
        manager.update(Indicator, { objectiveId }, { operator: '>=', targetValue: '100', targetDate: '2023-12-31' }),
      );

      const told = await compare(controllo, source, draft);

      expect(told.nodes).toHaveLength(1);
      expect(told.text).toMatch(/«>= 100,00( %)? entro il 31\/12\/2023»/);
    });

    test('individual objectives are told to those who may read them, in both versions', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);
      const draft = await revise(controllo, source);
      const { id } = await objectiveOf(office, draft.id, 'PO_Staff_04_01');
      await office.db.transaction((manager) => manager.update(Objective, { id }, { title: 'Tutt’altro' }));
      const told = async (person: string) => (await compare(office.as(person), source, draft)).nodes;

      expect(await told('segretario')).toMatchObject([{ code: 'PO_Staff_04_01', place: 'P.O. SERVIZIO DI STAFF' }]);
      expect(await told('po.staff')).toHaveLength(1);
      expect(await told('po.bilancio')).toEqual([]);
      expect(await told('dipendente')).toEqual([]);
      const copy = { versionId: draft.id, id: (await objectiveOf(office, draft.id, 'PO_Staff_04_01')).setId as string };
      await office.db.transaction((manager) => manager.update(IndividualSet, copy, { state: 'approved' }));
      expect(await told('dipendente')).toEqual([]);
    });

    test('plans of another body are not there', async () => {
      const other = await anotherBody(office, 'Altrove');
      const source = await inForce(office.as('controllo'));

      await expectRefused(compare(office.as('controllo'), source, { id: other.versionId }), 'NOT_FOUND');
      await expectRefused(office.nobody.query(COMPARE, { fromId: source.id, toId: source.id }), 'UNAUTHENTICATED');
    });
  },
  { perTest: true },
);
