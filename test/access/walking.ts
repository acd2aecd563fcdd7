import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** A chain of fields from a root field on, that ends in an object. */
export type Path = readonly string[];

/** Every path of the schema, down to a depth, that ends in one of these types. */
export function pathsTo(schema: GraphQLSchema, ends: ReadonlySet<string>, depth: number): Path[] {
  const found: Path[] = [];
  const walk = (type: GraphQLObjectType, path: Path): void => {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (!isObjectType(next)) continue;
      const longer = [...path, field.name];
      if (ends.has(next.name)) found.push(longer);
      if (longer.length < depth) walk(next, longer);
    }
  };
  const root = schema.getQueryType();
  if (root) walk(root, []);
  return found;
}

interface Node {
  readonly children: Map<string, Node>;
}

/** The selection that asks all the paths at once, with the type and id of everything on the way. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLObjectType, paths: readonly Path[]): string {
  const root: Node = { children: new Map() };
  for (const path of paths) {
    let node = root;
    for (const name of path) {
      const child = node.children.get(name) ?? { children: new Map() };
      node.children.set(name, child);
      node = child;
    }
  }
  return printed(schema, type, root);
}

function printed(schema: GraphQLSchema, type: GraphQLObjectType, { children }: Node): string {
  const fields = type.getFields();
  const own = ['__typename', ...('id' in fields ? ['id'] : []), ...('total' in fields ? ['total'] : [])];
  const below = [...children].map(([name, node]) => {
    const next = getNamedType(fields[name]?.type);
    return isObjectType(next) ? `${name} { ${printed(schema, next, node)} }` : name;
  });
  return [...own, ...below].join(' ');
}

/** Every object of an answer that says what it is. */
export function* objectsIn(answer: unknown): Generator<{ readonly __typename: string; readonly id: string }> {
  if (Array.isArray(answer)) for (const each of answer) yield* objectsIn(each);
  else if (typeof answer === 'object' && answer !== null) {
    const { __typename, id } = answer as Record<string, unknown>;
    if (typeof __typename === 'string' && typeof id === 'string') yield { __typename, id };
    for (const each of Object.values(answer)) yield* objectsIn(each);
  }
}
