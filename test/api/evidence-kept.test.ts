import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Indicator } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { download, evidenceOf, filesIn, ownFiles, PDF, remove, upload } from './evidence.ts';
import { advance, enterValue, findValue, readValue } from './values.ts';

const { folder, settings } = ownFiles();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
const placeOf = (content: string) => join(sha256(content).slice(0, 2), sha256(content));
/** A PDF that no other story brings. */
const pdf = (words: string) => `${PDF}% ${words} ${Math.random()}\n`;

eachDatabase(
  'a file is kept as long as a value needs it',
  (office) => {
    test('the same file proves two values and is there once; it stays until the last of them lets it go', async () => {
      const contact = office.as('referente.legale');
      const one = await findValue(office, { code: '01.01' });
      const two = await findValue(office, { code: '09.19', nth: 1 });
      const content = pdf('both');
      const first = await upload(contact, { measurementId: one.id, content });
      const second = await upload(contact, { measurementId: two.id, content, name: 'altro nome.pdf' });
      const twice = await upload(contact, { measurementId: two.id, content });

      expect([first.status, second.status, twice.status]).toEqual([201, 201, 400]);
      expect(twice.body.errors[0].extensions.issues).toEqual([{ path: 'file', code: 'ALREADY_ATTACHED' }]);
      expect((await filesIn(folder)).filter((path) => path === placeOf(content))).toHaveLength(1);
      await remove(contact, first.body.id);
      expect((await download(contact, office.url, second.body.id)).bytes.toString()).toBe(content);
      await remove(contact, second.body.id);
      expect(await filesIn(folder)).not.toContain(placeOf(content));
    });

    test('brought and taken away at once by many: what is listed is there, what is not is gone', async () => {
      const contact = office.as('referente.legale');
      const values = await Promise.all([0, 1, 2].map((nth) => findValue(office, { code: '09.19', nth })));
      const open = values.slice(1);
      const content = pdf('at once');
      const bringAndTake = async ({ id }: { id: string }) => {
        const { status, body } = await upload(contact, { measurementId: id, content });
        if (status === 201) await remove(contact, body.id);
      };

      for (let round = 0; round < 4; round += 1) await Promise.all([...open, ...open].map(bringAndTake));
      const left = await Promise.all(open.map(({ id }) => upload(contact, { measurementId: id, content })));
      await Promise.all([remove(contact, left[0]?.body.id), bringAndTake(open[0] as { id: string })]);

      expect((await download(contact, office.url, left[1]?.body.id)).bytes.toString()).toBe(content);
      await remove(contact, left[1]?.body.id);
      expect(await filesIn(folder)).not.toContain(placeOf(content));
      expect((await filesIn(folder)).filter((path) => path.startsWith('incoming'))).toEqual([]);
    });

    test('a proof that came before its value is not swept away by reorganising the objective', async () => {
      const slice = await findValue(office, { code: '12.01', unit: 'staff' });
      const made = await upload(office.as('referente.staff'), { measurementId: slice.id, content: pdf('early') });
      expect(made.status).toBe(201);
      const { objective } = await office
        .as('controllo')
        .query('query ($id: ID!) { objective(id: $id) { id version units { id code } indicators { id } } }', {
          id: slice.objective.id,
        });

      const organised = office
        .as('controllo')
        .query('mutation ($input: OrganiseObjectiveInput!) { organiseObjective(input: $input) { id } }', {
          input: {
            id: objective.id,
            expectedVersion: objective.version,
            leadUnitId: objective.units[0].id,
            pooling: objective.indicators.map(({ id }: { id: string }) => ({ indicatorId: id, pooling: 'single' })),
          },
        });

      await expectRefused(organised, 'WRONG_STATE', { reason: 'HAS_VALUES' });
    });

    test('a required proof that is taken away while the value is sent: never sent without it', async () => {
      const contact = office.as('referente.anagrafico');
      const value = await findValue(office, { code: '01.02' });
      await office.db.transaction((manager) =>
        manager.update(Indicator, { id: value.indicator.id }, { evidenceRequired: true }),
      );
      const { version } = await enterValue(contact, value, { inputs: { numerator: '7', denominator: '10' } });
      const send = () =>
        advance(contact, { resource: 'measurements', id: value.id, action: 'submit', expectedVersion: version });

      await expectRefused(send(), 'WRONG_STATE', { reason: 'EVIDENCE_MISSING' });
      const { body } = await upload(contact, { measurementId: value.id, content: pdf('required') });
      const [sent, taken] = await Promise.allSettled([send(), remove(contact, body.id)]);

      expect([sent.status, taken.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      const { evidence, evidenceRequired } = await evidenceOf(contact, value.id);
      const { state } = await readValue(contact, value.id);
      expect([state, evidence.length, evidenceRequired]).toEqual(
        sent.status === 'fulfilled' ? ['submitted', 1, true] : ['draft', 0, true],
      );
    });
  },
  { settings },
);
