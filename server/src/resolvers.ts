import { Query, Resolver } from 'type-graphql';
import { Requires } from './access/requires.ts';
import type { ResolverInstance } from './graphql/schema.ts';
import type { Services } from './services.ts';

@Resolver()
class Nothing {
  @Query(() => Boolean)
  @Requires('signedIn')
  nothing(): boolean {
    return true;
  }
}

/** Composition: every resolver once, with its service. */
export const makeResolvers = (_services: Services): ResolverInstance[] => [new Nothing()];
