import { allowedActions, blockedActions } from '@albero/schema/contract';
import { Message, Person } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing, listOf } from '../graphql/lists.ts';
import { byId } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { type MessageService, messageSubject } from './message.service.ts';
import { MessageFilter, SetDigestInput } from './message.types.ts';

const MessageList = listOf(Message, 'MessageList');
const PERSON = byId(Person);

@Resolver(() => Message)
export class MessageResolver {
  constructor(private readonly service: MessageService) {}

  @Query(() => MessageList)
  @Requires('messages.read')
  messages(
    @Arg('filter', () => MessageFilter, { nullable: true }) filter: MessageFilter | undefined,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<Message>> {
    return this.service.list(viewer, filter, args);
  }

  /** Switches the own daily mail on or off; answers what holds now. */
  @Mutation(() => Boolean)
  @Requires('signedIn')
  setDigest(@Arg('input', () => SetDigestInput) input: SetDigestInput, @Ctx() ctx: SignedIn): Promise<boolean> {
    return this.service.setDigest(ctx.viewer, input.digest, ctx.now);
  }

  @FieldResolver(() => String)
  personName(@Root() { personId }: Message, @Ctx() { loaders }: SignedIn): string | Promise<string> {
    return now(loaders.take(PERSON, personId), (person) => person?.name ?? '');
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() message: Message, @Ctx() { viewer }: SignedIn): string[] {
    return allowedActions(viewer, 'messages', messageSubject(message));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() message: Message, @Ctx() { viewer }: SignedIn): BlockedAction[] {
    return blockedActions(viewer, 'messages', messageSubject(message));
  }
}
