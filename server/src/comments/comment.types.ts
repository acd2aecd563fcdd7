import type { Comment as CommentRow } from '@albero/schema/model';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { COMMENTED, type Commented } from './talk.ts';

/** Of what somebody says, in characters. */
export const MOST_WORDS = 4_000;
export const MOST_MENTIONS = 20;

/** A comment as one reader sees it. */
export type Told = CommentRow & { readonly mayResolve: boolean };

/** Somebody who is called, or may be called, in a comment. */
@ObjectType({ simpleResolvers: true })
export class Mention {
  @Field(() => ID) personId!: string;
  @Field(() => String) name!: string;
}

/** Whether the reader may say something about a record now, and what keeps it from being said. */
@ObjectType({ simpleResolvers: true })
export class Commenting {
  @Field(() => Boolean) allowed!: boolean;
  /** null: allowed, or never this person's to do. */
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@InputType()
export class AddCommentInput extends Commanded {
  @Field(() => String)
  @IsIn(COMMENTED)
  resource!: Commented;

  /** Of the objective (`objectives`, `individualSets`) or of the value. */
  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  /** The indicator of the objective that it is about. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  indicatorId?: string | null;

  /** The comment that it answers. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  parentId?: string | null;

  @Field(() => String)
  @MaxLength(2 * MOST_WORDS)
  text!: string;

  /** Persons who are called: of those who may read it. */
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MOST_MENTIONS)
  mentionIds?: string[] | null;
}

@InputType()
export class ResolveCommentInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  /** true: the thread is over; false: it is open again. */
  @Field(() => Boolean)
  resolved!: boolean;
}
