import { Ctx, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { MeService } from './me.service.ts';
import { Me } from './me.types.ts';

@Resolver(() => Me)
export class MeResolver {
  constructor(private readonly service: MeService) {}

  @Query(() => Me)
  @Requires('signedIn')
  me(@Ctx() ctx: SignedIn): Promise<Me> {
    return this.service.me(ctx);
  }
}
