import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { type AuthChecker, buildSchema, type NonEmptyArray } from 'type-graphql';
import { assertMayEver } from '../access/authorize.ts';
import type { Context } from './context.ts';
import { callDirectly } from './direct.ts';
import { guardNulls } from './nulls.ts';
import { validateInput } from './validate-input.ts';

/** A class with resolvers, and the instance that answers for it. */
export type ResolverInstance = object;

const gate: AuthChecker<Context, string> = ({ context }, permissions) => {
  for (const permission of permissions) assertMayEver(context.viewer, permission);
  return permissions.length > 0;
};

/** The API, from the resolvers' decorators. The instances are made by the composition (resolvers.ts). */
export async function makeSchema(instances: readonly ResolverInstance[]): Promise<GraphQLSchema> {
  const byClass = new Map<unknown, object>(instances.map((instance) => [instance.constructor, instance]));
  const schema = await buildSchema({
    resolvers: instances.map((instance) => instance.constructor) as unknown as NonEmptyArray<never>,
    container: { get: (wanted) => byClass.get(wanted) },
    authChecker: gate,
    validateFn: validateInput,
  });
  callDirectly(schema, (resolver) => byClass.get(resolver));
  guardNulls(schema);
  return schema;
}
