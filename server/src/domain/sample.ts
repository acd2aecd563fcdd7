/*
 * Which values an OIV looks at. A draw that anybody can repeat: from the same values and the same seed comes the same
 * sample, on any machine, in any order of asking; a larger one begins with the smaller.
 */

/** A value that can be drawn, with the parts of the plan and of the body that it stands for. */
export interface Drawable {
  readonly id: string;
  readonly area: string;
  readonly unit: string;
}

/**
 * Draws values so that first each area is there, then each unit, as far as the size reaches; the rest at random.
 * @param size at least 1; with fewer values than that all of them are drawn
 * @returns ids, in the order of the draw
 * Source: docs/decisions/0022.
 */
export function drawSample(
  values: readonly Drawable[],
  { seed, size }: { readonly seed: string; readonly size: number },
): string[] {
  const shuffled = [...values].sort((a, b) => byRank(rankOf(seed, a.id), rankOf(seed, b.id)) || byText(a.id, b.id));
  const drawn: Drawable[] = [];
  const draw = (value: Drawable | undefined) => value && drawn.push(value);
  const has = (part: 'area' | 'unit', value: Drawable) => drawn.some((each) => each[part] === value[part]);

  for (const { area } of onePer(shuffled, 'area')) {
    const ofArea = shuffled.filter((value) => value.area === area);
    draw(ofArea.find((value) => !has('unit', value)) ?? ofArea[0]);
  }
  for (const value of shuffled) if (!has('unit', value)) draw(value);
  const first = new Set(drawn);
  return [...drawn, ...shuffled.filter((value) => !first.has(value))].slice(0, size).map(({ id }) => id);
}

const onePer = (values: readonly Drawable[], part: 'area' | 'unit'): Drawable[] =>
  [...Map.groupBy(values, (value) => value[part]).values()].flatMap(([first]) => first ?? []);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byRank = (a: number, b: number): number => a - b;

/**
 * Where a value comes in the shuffle: FNV-1a of `<seed> <id>`, 32 bits, then mixed (MurmurHash3's last step) so that ids that
 * differ by their last letter lie far apart.
 */
function rankOf(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed} ${id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
