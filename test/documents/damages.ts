import fc from 'fast-check';
import type { PlanDocument } from '../../server/src/documents/index.ts';

type Path = readonly (string | number)[];

/** Every place of a document. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

const JUNK: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '0',
    '100.00',
    '2024-12-31',
    'legale',
    'by',
    '>=',
    'measured',
    0,
    -1,
    true,
    [],
    {},
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The text of a document with one to three places replaced, left out, renamed or doubled, or cut off somewhere. */
export const damages = (document: PlanDocument): fc.Arbitrary<string> => {
  const places = placesOf(document).slice(1);
  const hit = fc.record({
    path: fc.constantFrom(...places),
    how: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'double', 'copy'),
    junk: JUNK,
    from: fc.constantFrom(...places),
  });
  const damaged = fc.array(hit, { minLength: 1, maxLength: 3 }).map((hits) => {
    const copy = structuredClone(document);
    for (const one of hits) damage(copy, one);
    return JSON.stringify(copy);
  });
  const cut = fc.nat(JSON.stringify(document).length - 1).map((end) => JSON.stringify(document).slice(0, end));
  return fc.oneof({ arbitrary: damaged, weight: 20 }, { arbitrary: cut, weight: 1 });
};

interface Hit {
  readonly path: Path;
  readonly how: string;
  readonly junk: unknown;
  readonly from: Path;
}

function damage(document: object, { path, how, junk, from }: Hit): void {
  const key = path.at(-1) ?? '';
  const parent = at(document, path.slice(0, -1));
  if (typeof parent !== 'object' || parent === null || !(key in parent)) return;
  const inside = parent as Record<string | number, unknown>;
  if (how === 'replace') inside[key] = junk;
  else if (how === 'copy') inside[key] = structuredClone(at(document, from));
  else if (how === 'remove') remove(inside, key);
  else if (how === 'rename' && !Array.isArray(parent)) inside[`${key}_`] = inside[key];
  else if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
}

function remove(parent: Record<string | number, unknown>, key: string | number): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string | number, unknown>)[key] : undefined,
    value,
  );
