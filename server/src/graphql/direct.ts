import { type GraphQLFieldResolver, type GraphQLSchema, getNullableType, isObjectType, isScalarType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Handler = (...given: unknown[]) => unknown;
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Given = Parameters<Resolve>;
/** What a parameter of the method is taken from. */
type Source = (root: Given[0], args: Given[1], context: Given[2]) => unknown;

/**
 * Lets the plain fields of objects call their method straight away. type-graphql sorts, converts and validates the
 * parameters anew at each call, which in a large answer costs more than the fields themselves. Only fields without a
 * gate and without inputs are changed: their parameters are the record, the context, and arguments of a scalar type,
 * which GraphQL has checked already.
 * @param instanceOf the instance that answers for a resolver class
 */
export function callDirectly(schema: GraphQLSchema, instanceOf: (resolver: unknown) => object | undefined): void {
  const { objectTypes, fieldResolvers } = getMetadataStorage();
  const names = new Map(objectTypes.map(({ target, name }) => [target as unknown, name]));

  for (const { target, methodName, schemaName, getObjectType, params = [], roles, middlewares } of fieldResolvers) {
    const type = schema.getType(names.get(getObjectType?.()) ?? '');
    const field = isObjectType(type) ? type.getFields()[schemaName] : undefined;
    const instance = instanceOf(target) as Record<string, Handler> | undefined;
    const method = instance?.[methodName];
    const isPlain = field?.args.every((argument) => isScalarType(getNullableType(argument.type)));
    if (!field || !method || !isPlain || roles || middlewares?.length) continue;
    const sources = [...params].sort((a, b) => a.index - b.index).map(sourceOf);
    if (sources.every((source) => source !== null)) field.resolve = direct(method.bind(instance), sources);
  }
}

type Parameter = NonNullable<ReturnType<typeof getMetadataStorage>['fieldResolvers'][number]['params']>[number];

const record: Source = (root) => root;
const context: Source = (_root, _args, given) => given;

function sourceOf(parameter: Parameter): Source | null {
  if (parameter.kind === 'root' && !parameter.propertyName) return record;
  if (parameter.kind === 'context' && !parameter.propertyName) return context;
  if (parameter.kind === 'arg') return (_root, args) => args[parameter.name];
  return null;
}

/** Most methods take the record, or the record and the context. */
function direct(method: Handler, sources: readonly Source[]): Resolve {
  const [first, second, ...rest] = sources;
  if (first === record && !second) return (root) => method(root);
  if (first === record && second === context && rest.length === 0) return (root, _args, given) => method(root, given);
  return (root, args, given) => method(...sources.map((source) => source(root, args, given)));
}
