import { Comment } from '@albero/schema/model';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { MENTIONS, PERSON } from './comment.loaders.ts';
import type { CommentService } from './comment.service.ts';
import { AddCommentInput, Commenting, Mention, ResolveCommentInput, type Told } from './comment.types.ts';

type Later<T> = T | Promise<T>;

@Resolver(() => Comment)
export class CommentResolver {
  constructor(private readonly service: CommentService) {}

  /** About an objective (`objectives`, `individualSets`) or a value, oldest first; `id` is the objective's or the value's. */
  @Query(() => [Comment])
  @Requires('computed')
  comments(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: SignedIn,
  ): Promise<Comment[]> {
    return this.service.on(ctx, { resource, id });
  }

  @Query(() => Commenting)
  @Requires('computed')
  commenting(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: SignedIn,
  ): Promise<Commenting> {
    return this.service.commenting(ctx, { resource, id });
  }

  /** Who may be called in a comment on it. */
  @Query(() => [Mention])
  @Requires('computed')
  mentionable(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: SignedIn,
  ): Promise<Mention[]> {
    return this.service.mentionable(ctx, { resource, id });
  }

  @Mutation(() => Comment)
  @Requires('computed')
  addComment(@Arg('input', () => AddCommentInput) input: AddCommentInput, @Ctx() ctx: SignedIn): Promise<Comment> {
    return this.service.add(ctx, input);
  }

  @Mutation(() => Comment)
  @Requires('computed')
  resolveComment(
    @Arg('input', () => ResolveCommentInput) input: ResolveCommentInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Comment> {
    return this.service.resolve(ctx, input);
  }

  @FieldResolver(() => String, { nullable: true })
  authorName(@Root() { authorId }: Comment, @Ctx() ctx: SignedIn): Later<string | null> {
    return nameOf(authorId, ctx);
  }

  @FieldResolver(() => String, { nullable: true })
  resolvedByName(@Root() { resolvedById }: Comment, @Ctx() ctx: SignedIn): Later<string | null> {
    return nameOf(resolvedById, ctx);
  }

  @FieldResolver(() => [Mention])
  mentions(@Root() { id }: Comment, @Ctx() { loaders }: SignedIn): Later<Mention[]> {
    return loaders.take(MENTIONS, id);
  }

  /** Whether the reader may close the thread, or open it again. */
  @FieldResolver(() => Boolean)
  mayResolve(@Root() comment: Comment): boolean {
    return (comment as Told).mayResolve;
  }
}

const nameOf = (personId: string | null, { loaders }: SignedIn): Later<string | null> =>
  personId ? now(loaders.take(PERSON, personId), (person) => person?.name ?? null) : null;
