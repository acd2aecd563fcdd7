import { type GraphQLInputType, type GraphQLSchema, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { invalid } from '../domain/errors.ts';

/**
 * A variable that may be null can stand inside an input where a default is. When it is null, graphql-js refuses it and
 * graphql-jit lets it through (a page without a limit would then be the whole table): here it takes the default, or is
 * refused.
 */
export function guardNulls(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const { resolve } = field;
      if (!resolve || field.args.length === 0) continue;
      field.resolve = (root, args, context, info) => resolve(root, filled(field.args, args, ''), context, info);
    }
  }
}

interface Expected {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}

type Given = Readonly<Record<string, unknown>>;

function filled(expected: readonly Expected[], given: Given, path: string): Record<string, unknown> {
  const values: Record<string, unknown> = { ...given };
  for (const { name, type, defaultValue } of expected) {
    const at = path ? `${path}.${name}` : name;
    const isWanting = values[name] === null && isNonNullType(type);
    if (isWanting && defaultValue === undefined) throw invalid({ path: at, code: 'REQUIRED' });
    if (isWanting) values[name] = defaultValue;
    else if (values[name] != null) values[name] = inside(type, values[name], at);
  }
  return values;
}

function inside(type: GraphQLInputType, value: unknown, path: string): unknown {
  const plain = isNonNullType(type) ? type.ofType : type;
  if (isInputObjectType(plain)) return filled(Object.values(plain.getFields()), value as Given, path);
  if (!isListType(plain) || !Array.isArray(value)) return value;
  return value.map((item, at) => {
    if (item !== null) return inside(plain.ofType, item, `${path}[${at}]`);
    if (isNonNullType(plain.ofType)) throw invalid({ path: `${path}[${at}]`, code: 'REQUIRED' });
    return null;
  });
}
