import { BRANCHES, type Branch } from '@albero/schema/contract';
import { ArrayMaxSize, IsIn, IsInt, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';

@InputType()
export class CreateAreaInput extends Commanded {
  /** Of the plan, in which the area will stand last. */
  @Field(() => ID) @MaxLength(64) versionId!: string;
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  @Field(() => String) @IsIn(BRANCHES) branch!: Branch;
  @Field(() => String, { nullable: true }) weight?: string | null;
}

/** The whole area; its branch stays. */
@InputType()
export class UpdateAreaInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  /** null: none. */
  @Field(() => String, { nullable: true }) weight?: string | null;
}

@InputType()
export class OrderAreasInput extends Commanded {
  @Field(() => ID) @MaxLength(64) versionId!: string;
  /** All areas of the version, in their new order. */
  @Field(() => [ID]) @ArrayMaxSize(200) areaIds!: string[];
}
