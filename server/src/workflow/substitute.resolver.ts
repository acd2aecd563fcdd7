import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { SubstituteService } from './substitute.service.ts';
import { Substitute } from './substitute.types.ts';

@Resolver(() => Substitute)
export class SubstituteResolver {
  constructor(private readonly service: SubstituteService) {}

  /** Who else may do it now, for a record that the asker may read. */
  @Query(() => [Substitute])
  @Requires('computed')
  substitutes(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Arg('action', () => String) action: string,
    @Ctx() ctx: SignedIn,
  ): Promise<Substitute[]> {
    return this.service.of(ctx, { resource, id, action });
  }
}
