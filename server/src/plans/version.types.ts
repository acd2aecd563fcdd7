import { REVISION_CAUSES, type RevisionCause } from '@albero/schema/contract';
import { Day } from '@albero/schema/model';
import { IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';

/** A version as the person saw it. */
@InputType()
abstract class SeenVersion extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class RevisePlanInput extends SeenVersion {
  @Field(() => String)
  @IsIn(REVISION_CAUSES)
  cause!: RevisionCause;

  @Field(() => String)
  reason!: string;

  /** From when it holds: a day of the plan's year. */
  @Field(() => Day)
  effectiveOn!: string;
}

@InputType()
export class RenewPlanInput extends SeenVersion {}

@InputType()
export class DeletePlanInput extends SeenVersion {}

/** What is left out, or null, stays as it is. */
@InputType()
export class UpdatePlanInput extends SeenVersion {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(9999)
  trienniumFrom?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(9999)
  trienniumTo?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(REVISION_CAUSES)
  cause?: RevisionCause | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => Day, { nullable: true })
  effectiveOn?: string | null;
}

/** One thing that keeps a version from being proposed, approved or adopted. */
@ObjectType({ simpleResolvers: true })
export class PlanIssue {
  @Field(() => String) path!: string;
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) paramsJson!: string | null;
  /** The area, objective or indicator where it is mended; null: the plan itself. */
  @Field(() => ID, { nullable: true }) nodeId!: string | null;
  @Field(() => String) label!: string;
}
