import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';

/** In characters, as they are typed; a title or a number that is kept holds at most 255. */
const MOST_TYPED = 1_000;
const MOST_URL = 4_000;

@InputType()
export class AddEvidenceLinkInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  measurementId!: string;

  @Field(() => String)
  @MaxLength(MOST_TYPED)
  title!: string;

  /** https:// or http:// */
  @Field(() => String)
  @MaxLength(MOST_URL)
  url!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(MOST_TYPED)
  protocol?: string | null;
}

@InputType()
export class UpdateEvidenceInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  @Field(() => String)
  @MaxLength(MOST_TYPED)
  title!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(MOST_TYPED)
  protocol?: string | null;
}

@InputType()
export class RemoveEvidenceInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  id!: string;
}
