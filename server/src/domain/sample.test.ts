import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Drawable, drawSample } from './sample.ts';

const values: fc.Arbitrary<Drawable[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    area: fc.constantFrom('01', '02', '03', '04', '05'),
    unit: fc.constantFrom('staff', 'legale', 'bilancio', 'azienda'),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 60 },
);
const asked = fc.record({ seed: fc.string(), size: fc.integer({ min: 1, max: 70 }) });
const partsOf = (some: readonly Drawable[], part: 'area' | 'unit') => new Set(some.map((value) => value[part]));

test('the same seed draws the same values, in whatever order they come', () => {
  fc.assert(
    fc.property(values, asked, fc.infiniteStream(fc.nat()), (all, how, order) => {
      const mixed = all
        .map((value) => ({ value, at: order.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ value }) => value);

      expect(drawSample(mixed, how)).toEqual(drawSample(all, how));
    }),
  );
});

test('as many are drawn as asked for, each once, and all of them when there are fewer', () => {
  fc.assert(
    fc.property(values, asked, (all, how) => {
      const drawn = drawSample(all, how);

      expect(drawn).toHaveLength(Math.min(how.size, all.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(drawn));
    }),
  );
});

test('a larger sample begins with the smaller, so that nothing looked at is lost', () => {
  fc.assert(
    fc.property(values, asked, fc.nat(20), (all, how, more) => {
      const larger = drawSample(all, { ...how, size: how.size + more });

      expect(larger.slice(0, how.size)).toEqual(drawSample(all, how));
    }),
  );
});

test('each area is there as soon as there is room for all, and each unit with it', () => {
  fc.assert(
    fc.property(values, fc.string(), (all, seed) => {
      const [areas, units] = [partsOf(all, 'area'), partsOf(all, 'unit')];
      const drawn = (size: number) => {
        const ids = new Set(drawSample(all, { seed, size }));
        return all.filter(({ id }) => ids.has(id));
      };

      expect(partsOf(drawn(areas.size), 'area')).toEqual(areas);
      expect(partsOf(drawn(areas.size + units.size), 'unit')).toEqual(units);
    }),
  );
});

test('another seed draws others: every value has its chance', () => {
  const all = Array.from({ length: 40 }, (_, nth) => ({ id: `v${nth}`, area: `${nth % 4}`, unit: `${nth % 3}` }));
  const seeds = Array.from({ length: 200 }, (_, nth) => `seme ${nth}`);

  const times = Map.groupBy(
    seeds.flatMap((seed) => drawSample(all, { seed, size: 10 })),
    (id) => id,
  );

  expect(times.size).toBe(40);
  for (const [, drawn] of times) expect(drawn.length).toBeGreaterThan(15);
});

test('this sample is the one that anybody draws again', () => {
  const all = Array.from({ length: 12 }, (_, nth) => ({ id: `v${nth}`, area: `${nth % 3}`, unit: `${nth % 2}` }));

  expect(drawSample(all, { seed: '2023', size: 5 })).toMatchInlineSnapshot(`
    [
      "v4",
      "v5",
      "v3",
      "v8",
      "v10",
    ]
  `);
});
