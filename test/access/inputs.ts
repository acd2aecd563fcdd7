import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** One mutation with what it takes, and a value of the right form for each of its arguments. */
export interface Mutation {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isInput: boolean;
}

export function mutationsOf(schema: GraphQLSchema): Mutation[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args, type }) => {
    const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
    const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const fields = `${type}`.startsWith('Boolean') ? '' : '{ __typename }';
    return {
      name,
      document: `mutation (${declared}) { ${name}(${passed}) ${fields} }`,
      variables: Object.fromEntries(args.map((arg) => [arg.name, filled(arg.type)])),
      isInput: args.some((arg) => objectIn(arg.type) !== null),
    };
  });
}

/** A value of the right form, with nothing left out, that names no record. */
function filled(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return filled(type.ofType);
  if (isListType(type)) return [filled(type.ofType)];
  if (!isInputObjectType(type)) return SCALARS[`${type}`];
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, filled(field.type)]));
}

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '00000000-0000-7000-8000-000000000000',
  String: 'x',
  Int: 1,
  Boolean: false,
  Decimal: '1.00',
  LocalDate: '2023-01-01',
};

function objectIn(type: GraphQLInputType): GraphQLInputObjectType | null {
  if (isNonNullType(type) || isListType(type)) return objectIn(type.ofType);
  return isInputObjectType(type) ? type : null;
}

/** Every object inside a value, with its path. */
export function* insides(value: unknown, path = ''): Generator<{ path: string; object: Record<string, unknown> }> {
  if (Array.isArray(value)) {
    for (const [nth, each] of value.entries()) yield* insides(each, `${path}[${nth}]`);
  } else if (typeof value === 'object' && value !== null) {
    yield { path, object: value as Record<string, unknown> };
    for (const [name, each] of Object.entries(value)) yield* insides(each, path ? `${path}.${name}` : name);
  }
}
