import type { ResolverInstance } from './graphql/schema.ts';
import type { Services } from './services.ts';

/** Composition: every resolver once, with its service. */
export const makeResolvers = ({ modules }: Services): ResolverInstance[] =>
  modules.flatMap(({ resolvers }): ResolverInstance[] => resolvers);
