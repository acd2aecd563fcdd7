import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DomainError } from '../domain/errors.ts';
import { LARGEST_PAGE } from './page-size.ts';

/** How much one request may ask for. The admin's largest operation stays well below each. */
export const LIMITS = {
  body: 100_000,
  /** Characters of the operation itself: five hundred of them are kept in memory. */
  document: 20_000,
  tokens: 2_000,
  depth: 10,
  aliases: 10,
  directives: 5,
  /** The same field again in one selection. */
  duplicates: 5,
  /** Fragments, named or not, each time they are spread: comparing them with each other grows faster than their number. */
  fragments: 60,
  /** Fields, with the fragments spread out. */
  fields: 600,
  operations: 1,
  rootMutations: 1,
  /** Fields times the rows they may come in. */
  cost: 250_000,
} as const;

/** Rows that a list without pages is taken to have, when guessing the cost. */
const USUAL_LIST = 5;
const USUAL_PAGE = 25;

export const tooLarge = (limit: keyof typeof LIMITS): DomainError<'QUERY_TOO_LARGE'> =>
  new DomainError('QUERY_TOO_LARGE', { limit, allowed: LIMITS[limit] });

type Counted = 'aliases' | 'directives' | 'duplicates' | 'fragments' | 'fields' | 'rootMutations' | 'cost';

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly counts: Record<Counted, number>;
}

/** Where the walk stands: how deep, how many times over, and the rows that the page asked for may hold. */
interface Place {
  readonly typeName: string | undefined;
  readonly depth: number;
  readonly times: number;
  readonly pageRows: number | null;
  readonly spread: readonly string[];
}

/**
 * Refuses a document that asks for too much. It runs before validation, whose own cost an attacker could drive up,
 * so it takes unknown fields as they come.
 * @throws DomainError QUERY_TOO_LARGE
 */
export function assertWithinLimits(schema: GraphQLSchema, document: DocumentNode): void {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length > LIMITS.operations) throw tooLarge('operations');
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const walk: Walk = {
    schema,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    counts: { aliases: 0, directives: 0, duplicates: 0, fragments: 0, fields: 0, rootMutations: 0, cost: 0 },
  };
  for (const node of [...operations, ...fragments]) count(walk, 'directives', node.directives?.length);
  for (const operation of operations) walkOperation(walk, operation);
}

function walkOperation(walk: Walk, operation: OperationDefinitionNode): void {
  const typeName = walk.schema.getRootType(operation.operation)?.name;
  walkSelections(walk, operation.selectionSet, { typeName, depth: 1, times: 1, pageRows: null, spread: [] });
}

function walkSelections(walk: Walk, { selections }: SelectionSetNode, place: Place): void {
  if (place.depth > LIMITS.depth) throw tooLarge('depth');
  const seen = new Set<string>();
  for (const node of selections) {
    count(walk, 'directives', node.directives?.length);
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      if (seen.has(key)) count(walk, 'duplicates');
      seen.add(key);
      walkField(walk, node, place);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      count(walk, 'fragments');
      walkSelections(walk, node.selectionSet, {
        ...place,
        typeName: node.typeCondition?.name.value ?? place.typeName,
        spread: [...place.spread, ''],
      });
      if (place.spread.length > LIMITS.depth) throw tooLarge('depth');
    } else walkSpread(walk, node.name.value, place);
  }
}

function walkSpread(walk: Walk, name: string, place: Place): void {
  count(walk, 'fragments');
  const fragment = walk.fragments.get(name);
  if (!fragment) return;
  if (place.spread.includes(name) || place.spread.length > LIMITS.depth) throw tooLarge('depth');
  const typeName = fragment.typeCondition.name.value;
  walkSelections(walk, fragment.selectionSet, { ...place, typeName, spread: [...place.spread, name] });
}

function walkField(walk: Walk, node: FieldNode, place: Place): void {
  count(walk, 'fields');
  count(walk, 'cost', place.times);
  if (place.depth === 1 && place.typeName === walk.schema.getMutationType()?.name) count(walk, 'rootMutations');
  if (node.alias) count(walk, 'aliases');
  if (!node.selectionSet) return;

  const field = fieldOf(walk.schema, place.typeName, node.name.value);
  const rows = field && isList(field) ? (place.pageRows ?? USUAL_LIST) : 1;
  walkSelections(walk, node.selectionSet, {
    typeName: field && getNamedType(field.type).name,
    depth: place.depth + 1,
    times: place.times * rows,
    pageRows: field?.args.some(({ name }) => name === 'page') ? pageRows(node) : null,
    spread: place.spread,
  });
}

function count(walk: Walk, what: Counted, by = 1): void {
  walk.counts[what] += by;
  if (walk.counts[what] > LIMITS[what]) throw tooLarge(what);
}

function fieldOf(schema: GraphQLSchema, typeName: string | undefined, name: string) {
  const type = typeName && schema.getType(typeName);
  if (!type || !(isObjectType(type) || isInterfaceType(type))) return undefined;
  const fields = type.getFields();
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

const isList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

/** The rows of the page asked for; what comes as a variable is taken to be the largest. */
function pageRows(node: FieldNode): number {
  const page = node.arguments?.find(({ name }) => name.value === 'page')?.value;
  if (!page) return USUAL_PAGE;
  if (page.kind !== Kind.OBJECT) return LARGEST_PAGE;
  const limit = page.fields.find(({ name }) => name.value === 'limit')?.value;
  if (!limit) return USUAL_PAGE;
  return limit.kind === Kind.INT ? Math.min(Number(limit.value), LARGEST_PAGE) : LARGEST_PAGE;
}
