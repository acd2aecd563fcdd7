import { Area, Objective } from '@albero/schema/model';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../graphql/context.ts';
import { OBJECTIVES_OF_AREA } from './plan.loaders.ts';

@Resolver(() => Area)
export class AreaResolver {
  @FieldResolver(() => [Objective])
  objectives(@Root() area: Area, @Ctx() { loaders }: SignedIn): Objective[] | Promise<Objective[]> {
    return loaders.take(OBJECTIVES_OF_AREA, area.id);
  }
}
