import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * The names of all fields asked for below a field, at whatever depth: what a service may read ahead, in one go.
 * It is a hint: a name too many reads rows for nothing, one too few is read later by its batch.
 */
export function fieldsBelow({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const [node] = fieldNodes;
  if (!node) return new Set();
  const known = found.get(node);
  if (known) return known;
  const names = new Set<string>();
  for (const each of fieldNodes) collect(each.selectionSet, fragments, names);
  found.set(node, names);
  return names;
}

/** Documents are parsed once and used for many requests. */
const found = new WeakMap<object, ReadonlySet<string>>();

function collect(
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  names: Set<string>,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === 'Field') names.add(selection.name.value);
    const below = selection.kind === 'FragmentSpread' ? fragments[selection.name.value] : selection;
    collect(below?.selectionSet, fragments, names);
  }
}
