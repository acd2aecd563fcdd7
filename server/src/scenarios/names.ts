import type { VersionContent } from '../documents/index.ts';
import type { NodeNames } from '../domain/what-if/index.ts';
import { placesOf } from '../results/places.ts';

/** A node of a version, as a person knows it. */
export interface KnownNode {
  readonly path: string;
  readonly lineageId: string;
  /** Of an indicator that of its objective. */
  readonly code: string;
  readonly label: string;
}

export interface KnownNames extends NodeNames {
  readonly byPath: ReadonlyMap<string, KnownNode>;
  readonly unitNames: ReadonlyMap<string, string>;
}

/** What lineages, ids and units stand for in the document of a version: rows and document are in the same order. */
export function knownNames(content: VersionContent): KnownNames {
  const known = [...nodesOf(content)];
  return {
    nodes: new Map(known.flatMap(({ id, ...node }) => [[node.lineageId, node] as const, [id, node] as const])),
    byPath: new Map(known.map(({ id: _, ...node }) => [node.path, node])),
    unitCodes: new Map(content.units.map(({ id, code }) => [id, code])),
    unitNames: new Map(content.units.map(({ id, name }) => [id, name])),
  };
}

function* nodesOf(content: VersionContent): Generator<KnownNode & { readonly id: string }> {
  const places = placesOf(content);
  for (const [a, { id, lineageId, code, title }] of content.areas.entries()) {
    yield { id, lineageId, code, label: title, path: `areas[${a}]` };
    yield* objectivesOf(places, id, `areas[${a}]`);
  }
  for (const [p, { set }] of places.headed.entries()) yield* objectivesOf(places, set.id, `positions[${p}]`);
}

function* objectivesOf(places: ReturnType<typeof placesOf>, parentId: string, above: string) {
  for (const [o, { id, lineageId, code, title }] of places.objectivesOf(parentId).entries()) {
    const path = `${above}.objectives[${o}]`;
    yield { id, lineageId, code, label: title, path };
    for (const [i, indicator] of places.indicatorsOf(id).entries())
      yield {
        id: indicator.id,
        lineageId: indicator.lineageId,
        code,
        label: indicator.name,
        path: `${path}.indicators[${i}]`,
      };
  }
}
