import { expect, test } from 'vitest';
import { IndividualSet, Measurement, Person, PlanVersion, Proposal, SeatRecord } from '../../schema/src/model/index.ts';
import { draftOf, objectiveIn, planOf, written } from '../api/drafts.ts';
import { addLink } from '../api/evidence.ts';
import * as proposals from '../api/proposals.ts';
import { advance, proposed } from '../api/sets.ts';
import { approveSet, enterValue, findValue, listValues, readValue, step, stepped, type Value } from '../api/values.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { createSeat, seatOf } from './organising.ts';

const OWN = { outcome: 'notMeasurable', reason: 'Il servizio non è stato svolto' };

const person = (office: Office, username: string): Promise<Person> =>
  office.db.read.findOneByOrFail(Person, { username });

/** The administrator gives somebody one more seat, of the whole body or like somebody else's. */
const seatToo = async (office: Office, username: string, role: SeatRecord['role'], more: object = {}) => {
  const { id: personId, bodyId: unitId } = await person(office, username);
  return createSeat(office.as('admin'), { personId, role, unitId, ...more });
};

const stateOf = async (office: Office, { id }: Value): Promise<string> =>
  (await office.db.read.findOneByOrFail(Measurement, { id })).state;

eachDatabase(
  'nobody verifies or approves their own work: attacks on values',
  (office) => {
    const barred = (username: string, action: string, value: Value, reason = 'SAME_PERSON') =>
      expectRefused(step(office.as(username), action, value, 'Sì'), 'FORBIDDEN', { reason });

    test('the planner who entered or sent a value in a unit’s place does not verify it; another planner does', async () => {
      const entered = await enterValue(office.as('controllo'), await findValue(office, { code: '07.02' }), OWN);
      const sent = await stepped(office, 'controllo', 'submit', entered);
      const [theirs] = (await listValues(office.as('referente.legale'), { mine: true, state: 'missing' })).items;
      if (!theirs) throw new Error('nothing is due');
      const draft = await enterValue(office.as('referente.legale'), await findValue(office, { code: '07.03' }), OWN);
      const sentForThem = await stepped(office, 'controllo', 'submit', draft);

      await barred('controllo', 'verify', sent);
      await barred('controllo', 'verify', sentForThem);
      await seatToo(office, 'dipendente', 'planner');
      await step(office.as('dipendente'), 'verify', sent);
      expect(await stateOf(office, sent)).toBe('verified');
    });

    test('nor approves it with the seat of the Segretario Generale, given before or after', async () => {
      await seatToo(office, 'dipendente', 'planner');
      const entered = await enterValue(office.as('controllo'), await findValue(office, { code: '07.02' }), OWN);
      const sent = await stepped(office, 'controllo', 'submit', entered);
      const verified = await stepped(office, 'dipendente', 'verify', sent);

      await seatToo(office, 'controllo', 'secretaryGeneral');

      await barred('controllo', 'approve', verified);
      await step(office.as('segretario'), 'approve', verified);
    });

    test('a value that was taken back keeps whose words are in it', async () => {
      const first = await enterValue(office.as('controllo'), await findValue(office, { code: '07.02' }), OWN);
      const second = await enterValue(office.as('referente.legale'), first, { ...OWN, comment: 'Confermo' });
      const undo = 'mutation ($input: UndoInput!) { undo(input: $input) }';
      const input = { resource: 'measurements', id: second.id, expectedVersion: second.version };
      await office.as('referente.legale').query(undo, { input });
      const sent = await stepped(
        office,
        'referente.legale',
        'submit',
        await readValue(office.as('controllo'), first.id),
      );

      await barred('controllo', 'verify', sent);
    });

    test('whoever confirms that nothing came in does not approve it', async () => {
      const value = await findValue(office, { code: '07.02', day: '2023-12-31' });
      await seatToo(office, 'controllo', 'secretaryGeneral');
      const confirmed = await stepped(office, 'controllo', 'confirmMissing', value, 'Mai inviato');

      await barred('controllo', 'approve', confirmed);
    });

    test('the head who also holds the seat of the Segretario or of the planner reviews nothing of the own position', async () => {
      await approveSet(office, 'po.bilancio', 'PO_BP');
      const [value] = (await listValues(office.as('po.bilancio'), { individual: true, state: 'missing' })).items;
      if (!value) throw new Error('nothing is due');
      const sent = await stepped(
        office,
        'po.bilancio',
        'submit',
        await enterValue(office.as('po.bilancio'), value, OWN),
      );
      await seatToo(office, 'po.bilancio', 'secretaryGeneral');
      await seatToo(office, 'po.bilancio', 'planner');

      for (const action of ['verify', 'sendBack'])
        await expectRefused(step(office.as('po.bilancio'), action, sent, 'Sì'), 'FORBIDDEN');
      const verified = await stepped(office, 'controllo', 'verify', sent);
      await expectRefused(step(office.as('po.bilancio'), 'sendBack', verified, 'Sì'), 'FORBIDDEN', {
        reason: 'CONFLICT_OF_INTEREST',
      });
      await expectRefused(step(office.as('po.bilancio'), 'approve', verified), 'FORBIDDEN');
      const approved = await stepped(office, 'segretario', 'approve', verified);
      await expectRefused(step(office.as('po.bilancio'), 'reopen', approved, 'Sì'), 'FORBIDDEN', {
        reason: 'CONFLICT_OF_INTEREST',
      });
      await expectRefused(step(office.as('po.bilancio'), 'consolidate', approved), 'FORBIDDEN');
    });

    test('who declared a conflict, and whoever they delegate, takes no step; a substitute does', async () => {
      await approveSet(office, 'po.bilancio', 'PO_BP');
      const [value] = (await listValues(office.as('po.bilancio'), { individual: true, state: 'missing' })).items;
      if (!value?.position) throw new Error('nothing is due');
      const sent = await stepped(
        office,
        'po.bilancio',
        'submit',
        await enterValue(office.as('po.bilancio'), value, OWN),
      );
      const verified = await stepped(office, 'controllo', 'verify', sent);
      const { positionId } = await office.db.read.findOneByOrFail(SeatRecord, {
        personId: (await person(office, 'po.bilancio')).id,
      });
      const { id: personId } = await person(office, 'segretario');
      await office
        .as('segretario')
        .query('mutation ($input: CreateConflictInput!) { createConflict(input: $input) { id } }', {
          input: { personId, positionId, reason: 'Parente' },
        });
      const { id: originSeatId } = await seatOf(office, 'segretario', 'secretaryGeneral');
      const reason = 'Decreto 1/2023';
      await seatToo(office, 'dipendente', 'secretaryGeneral', { kind: 'substitution', originSeatId, reason });
      await seatToo(office, 'giunta', 'secretaryGeneral', {
        ...{ kind: 'delegation', originSeatId, reason },
        validTo: '2099-12-31',
      });

      for (const username of ['segretario', 'giunta'])
        for (const action of ['approve', 'sendBack']) await barred(username, action, verified, 'CONFLICT_OF_INTEREST');
      await step(office.as('dipendente'), 'approve', verified);
    });

    test('the Segretario Generale enters, clears, proves and sends nothing', async () => {
      const segretario = office.as('segretario');
      const value = await findValue(office, { code: '07.02' });
      const entered = await enterValue(office.as('referente.legale'), value, OWN);

      await expectRefused(enterValue(segretario, entered, OWN), 'FORBIDDEN');
      await expectRefused(
        addLink(segretario, { measurementId: value.id, title: 'x', url: 'https://a.it' }),
        'FORBIDDEN',
      );
      for (const action of ['submit', 'verify', 'consolidate', 'confirmMissing'])
        await expectRefused(step(segretario, action, entered, 'x'), 'FORBIDDEN');
    });
  },
  { perTest: true },
);

eachDatabase(
  'nobody approves their own plan: attacks on versions and proposals',
  (office) => {
    test('the planner who proposed through a seat in a service does not approve the proposal', async () => {
      const { propose, service, unitId } = await proposals.proposing(office);
      const { proposal } = await propose();
      await seatToo(office, 'controllo', 'contact', { unitId });
      const UPDATE = 'mutation ($input: UpdateProposalInput!) { updateProposal(input: $input) { id version } }';
      const objective = { ...JSON.parse(proposal.contentJson), title: 'Scritto dal controllo' };
      const input = { id: proposal.id, expectedVersion: proposal.version, objective };
      const { updateProposal } = await office.as('controllo').query(UPDATE, { input });
      const { advance: sent } = await proposals.advance(service, 'submit', updateProposal);
      const at = { id: proposal.id, version: sent.version };

      await expectRefused(proposals.advance(office.as('controllo'), 'approve', at), 'FORBIDDEN', {
        reason: 'SAME_PERSON',
      });
      await seatToo(office, 'dipendente', 'planner');
      await proposals.advance(office.as('dipendente'), 'approve', at);
      expect((await office.db.read.findOneByOrFail(Proposal, { id: proposal.id })).state).toBe('approved');
    });

    test('whoever’s proposal went into the plan does not approve the plan with the seat of the Segretario', async () => {
      const { propose, versionId, service, planner } = await proposals.proposing(office);
      const { proposal } = await propose();
      const { advance: sent } = await proposals.advance(service, 'submit', proposal);
      await proposals.advance(planner, 'approve', { id: proposal.id, version: sent.version });
      await office.db.transaction((manager) => manager.update(PlanVersion, { id: versionId }, { state: 'proposed' }));
      await seatToo(office, 'referente.legale', 'secretaryGeneral');
      await seatToo(office, 'controllo', 'secretaryGeneral');
      const { version } = await office.db.read.findOneByOrFail(PlanVersion, { id: versionId });

      for (const username of ['referente.legale', 'controllo'])
        await expectRefused(
          advance(office.as(username), 'approve', { id: versionId, version }, { resource: 'plans' }),
          'FORBIDDEN',
          { reason: 'SAME_PERSON' },
        );
    });

    test('the Segretario Generale and the board write nothing in the plan', async () => {
      const versionId = await draftOf(office);
      const plan = await planOf(office.as('controllo'), versionId);
      const objective = objectiveIn(plan, '01.01');
      const EDIT = 'mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { id } }';
      const input = { id: objective.id, expectedVersion: objective.version, objective: written(objective) };

      for (const username of ['segretario', 'giunta', 'oiv', 'hr', 'admin'])
        await expectRefused(office.as(username).query(EDIT, { input }), 'FORBIDDEN');
    });

    test('an individual objective is not proposed, written or moved as if it were the plan’s', async () => {
      const versionId = await draftOf(office);
      const set = await office.db.read.findOneByOrFail(IndividualSet, { versionId });
      const found = await office.db.read.query('SELECT id FROM objectives WHERE setId = ?', [set.id]);
      const objective = objectiveIn(await planOf(office.as('controllo'), versionId), '01.01');
      const { unitId } = await seatOf(office, 'referente.legale', 'contact');
      const aimed: readonly [string, string, string, object][] = [
        ['referente.legale', 'createProposal', 'CreateProposalInput', { objectiveId: found[0].id, unitId }],
        ['controllo', 'updateObjective', 'UpdateObjectiveInput', { id: found[0].id, expectedVersion: 1 }],
      ];

      for (const [username, name, input, more] of aimed)
        await expectRefused(
          office.as(username).query(`mutation ($input: ${input}!) { ${name}(input: $input) { id } }`, {
            input: { objective: written(objective), ...more },
          }),
          'NOT_FOUND',
        );
    });

    test('a set that was proposed stays with the Segretario: neither planner nor head opens or decides it', async () => {
      const set = await proposed(office);

      await expectRefused(advance(office.as('controllo'), 'reopen', set, { reason: 'x' }), 'WRONG_STATE');
      await expectRefused(advance(office.as('controllo'), 'approve', set), 'FORBIDDEN');
      await expectRefused(advance(office.as('po.staff'), 'reopen', set, { reason: 'x' }), 'FORBIDDEN');
    });
  },
  { perTest: true },
);
