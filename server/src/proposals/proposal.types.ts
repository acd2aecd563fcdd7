import { PROPOSAL_STATES, type ProposalState } from '@albero/schema/contract';
import { Proposal } from '@albero/schema/model';
import { IsBoolean, IsIn, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { listOf } from '../graphql/lists.ts';
import { ObjectiveInput } from '../objectives/objective.inputs.ts';

export const ProposalList = listOf(Proposal, 'ProposalList');

@InputType()
export class ProposalFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) versionId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsIn(PROPOSAL_STATES) state?: ProposalState;
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) unitId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) objectiveId?: string;
  /** Begun by the reader. */
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() mine?: boolean;
}

@InputType()
export class CreateProposalInput extends Commanded {
  /** Of a new objective: where it would stand. Of one that is there: its own, whatever is sent. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) areaId?: string | null;
  /** The objective that would change; absent: a new one. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) objectiveId?: string | null;
  /** The unit that proposes, one of the objective's. */
  @Field(() => ID) @MaxLength(64) unitId!: string;
  @Field(() => String, { nullable: true }) motivation?: string | null;
  @Field(() => ObjectiveInput) objective!: ObjectiveInput;
}

/** The whole proposal; its objective and its unit stay. */
@InputType()
export class UpdateProposalInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  @Field(() => String, { nullable: true }) motivation?: string | null;
  /** Only of a new objective; left out: as it is. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) areaId?: string | null;
  @Field(() => ObjectiveInput) objective!: ObjectiveInput;
}
