import { Act, Person } from '@albero/schema/model';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { byId } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import type { AdvanceService } from './advance.service.ts';
import type { HistoryService } from './history.service.ts';
import { namesIn } from './named.ts';
import { Advanced, AdvanceInput, AdvanceOutcome } from './workflow.types.ts';

const PERSON = byId(Person);

@Resolver(() => Act)
export class WorkflowResolver {
  constructor(
    private readonly steps: AdvanceService,
    private readonly histories: HistoryService,
  ) {}

  @Mutation(() => Advanced)
  @Requires('computed')
  advance(@Arg('input', () => AdvanceInput) input: AdvanceInput, @Ctx() ctx: SignedIn): Promise<Advanced> {
    return this.steps.advance(ctx.viewer, input, ctx.now);
  }

  /** Each step for itself, with a result of its own. */
  @Mutation(() => [AdvanceOutcome])
  @Requires('computed')
  advanceMany(
    @Arg('inputs', () => [AdvanceInput]) inputs: AdvanceInput[],
    @Ctx() ctx: SignedIn,
  ): Promise<AdvanceOutcome[]> {
    return this.steps.advanceMany(ctx.viewer, inputs, ctx.now);
  }

  @Query(() => [Act])
  @Requires('computed')
  history(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Act[]> {
    return this.histories.of(viewer, resource, id);
  }

  /** null: the product itself. */
  @FieldResolver(() => String, { nullable: true })
  personName(@Root() { personId }: Act, @Ctx() { loaders }: SignedIn): string | null | Promise<string | null> {
    return personId ? now(loaders.take(PERSON, personId), (person) => person?.name ?? null) : null;
  }

  /** In whose place it was done, by delegation or substitution; null on an own office. */
  @FieldResolver(() => String, { nullable: true })
  onBehalfOfName(@Root() { onBehalfOfId }: Act, @Ctx() { loaders }: SignedIn): string | null | Promise<string | null> {
    return onBehalfOfId ? now(loaders.take(PERSON, onBehalfOfId), (person) => person?.name ?? null) : null;
  }

  /** `{ what: [before, after] }` */
  @FieldResolver(() => String, { nullable: true })
  changesJson(@Root() { changes }: Act): string | null {
    return changes && JSON.stringify(changes);
  }

  /** `{ id: name }` of the units, positions and persons that the changes name. */
  @FieldResolver(() => String)
  async namesJson(@Root() act: Act, @Ctx() { loaders }: SignedIn): Promise<string> {
    return JSON.stringify(await namesIn(act, loaders));
  }
}
