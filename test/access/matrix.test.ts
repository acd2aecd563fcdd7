import { beforeAll, describe, expect, test } from 'vitest';
import { RESOURCES, type Resource } from '../../schema/src/contract/index.ts';
import { romeDay } from '../../server/src/domain/calendar.ts';
import { eachDatabase } from '../kit/index.ts';
import { Comparison } from './comparing.ts';
import { askerOf, type Facts, factsOf } from './facts.ts';
import type { Thing } from './oracle.ts';
import { half, sampleOf, spread } from './sample.ts';
import { thingsOf } from './things.ts';
import { askersOn, makeWorld } from './world.ts';

const MANY: readonly Resource[] = ['objectives', 'measurements', 'individualMeasurements'];

eachDatabase('the access matrix: everybody, every record, every action', (office) => {
  let facts: Facts;
  let things: readonly Thing[];
  let cells = 0;

  beforeAll(async () => {
    facts = await makeWorld(office);
    things = thingsOf(facts);
  }, 120_000);

  const talkedAs = ({ resource, id }: Thing): string | null =>
    resource === 'individualSets' ? (facts.objectives.find(({ setId }) => setId === id)?.id ?? null) : id;
  const of = (resource: Resource) => things.filter((thing) => thing.resource === resource);
  /** Of the few records of a resource half, by turns; of values and objectives some of those that differ, and own ones. */
  const triedBy = (resource: Resource, nth: number, personId: string): readonly Thing[] => {
    if (!MANY.includes(resource)) return half(of(resource), nth);
    const own = of(resource).filter(({ authorIds }) => authorIds?.includes(personId));
    return [...new Set([...spread(sampleOf(of(resource)), 8, nth), ...sampleOf(own).slice(0, 3)])];
  };

  test.each(askersOn(office.kind))(
    '$username: what the list holds, the page answers, the buttons say and the server does',
    async ({ username, nth }) => {
      const asker = askerOf(facts, username, romeDay(new Date()));
      const compared = new Comparison(office.as(username), asker, talkedAs);

      for (const resource of RESOURCES) {
        const some = triedBy(resource, nth, asker.personId);
        const inList = await compared.list(resource, of(resource));
        await compared.pages(spread(some, 4, nth), inList);
        await compared.histories(spread(some, 2, nth));
        await compared.attempts(some);
      }

      cells += compared.cells;
      expect(compared.differences).toEqual([]);
    },
    60_000,
  );

  describe('afterwards', () => {
    test('at least 100 000 cells were compared, and nothing was changed by all that was tried', async () => {
      console.info(
        `access matrix on ${office.kind}: ${cells} cells, ${things.length} records, ${askersOn(office.kind).length} persons`,
      );

      expect(cells).toBeGreaterThan(100_000);
      expect(await factsOf(office)).toEqual(facts);
    });
  });
});
