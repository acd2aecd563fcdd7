import { Day } from '@albero/schema/model';
import { IsInt, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';

@InputType()
export class RemarkInput {
  @Field(() => ID)
  @MaxLength(64)
  objectiveId!: string;

  @Field(() => String)
  text!: string;
}

/** The act of the body by which a version of the plan, a measurement system or a Relazione (which has no annex) is adopted. */
@InputType()
export class AdoptionInput {
  @Field(() => String)
  body!: string;

  /** Its number. */
  @Field(() => String)
  act!: string;

  @Field(() => Day)
  date!: string;

  @Field(() => String, { nullable: true })
  annex?: string | null;
}

/** One step of one record through its states, taken from the version that the person saw. */
@InputType()
export class AdvanceInput extends Commanded {
  @Field(() => String)
  resource!: string;

  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  @Field(() => String)
  action!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => [RemarkInput], { nullable: true })
  remarks?: RemarkInput[] | null;

  /** Only with a step that records an act of the body. */
  @Field(() => AdoptionInput, { nullable: true })
  adoption?: AdoptionInput | null;
}

@ObjectType({ simpleResolvers: true })
export class Advanced {
  @Field(() => String) resource!: string;
  @Field(() => ID) id!: string;
  @Field(() => String) state!: string;
  @Field(() => Int) version!: number;
}

/** What became of one step of many: done, or refused with a code and its parameters. */
@ObjectType({ simpleResolvers: true })
export class AdvanceOutcome {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) done!: boolean;
  @Field(() => String, { nullable: true }) state!: string | null;
  @Field(() => Int, { nullable: true }) version!: number | null;
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => String, { nullable: true }) paramsJson!: string | null;
}
