import { IsInt, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { Commanded } from '../graphql/commanded.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { UndoService } from './undo.service.ts';

@InputType()
export class UndoInput extends Commanded {
  @Field(() => String) resource!: string;
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
}

@Resolver()
export class UndoResolver {
  constructor(private readonly service: UndoService) {}

  @Query(() => Boolean)
  @Requires('computed')
  undoable(
    @Arg('resource', () => String) resource: string,
    @Arg('id', () => ID) id: string,
    @Ctx() { viewer }: SignedIn,
  ): Promise<boolean> {
    return this.service.isUndoable(viewer, resource, id);
  }

  /** Takes back one's own last change of a record that is still one's own to change. */
  @Mutation(() => Boolean)
  @Requires('computed')
  undo(@Arg('input', () => UndoInput) input: UndoInput, @Ctx() ctx: SignedIn): Promise<boolean> {
    return this.service.undo(ctx, input);
  }
}
