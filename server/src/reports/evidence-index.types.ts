import type { EvidenceKind, IndicatorKind, Outcome, ValueState } from '@albero/schema/contract';
import { Day, Decimal } from '@albero/schema/model';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What proves a value, without its content. */
@ObjectType({ simpleResolvers: true })
export class IndexedProof {
  @Field(() => ID) evidenceId!: string;
  @Field(() => String) kind!: EvidenceKind;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) sha256!: string | null;
  @Field(() => String, { nullable: true }) protocol!: string | null;
}

/** A value of the year's last day, and what it rests on. */
@ObjectType({ simpleResolvers: true })
export class IndexedEvidence {
  @Field(() => ID) measurementId!: string;
  @Field(() => String) areaCode!: string;
  @Field(() => String) areaTitle!: string;
  @Field(() => String) objectiveCode!: string;
  @Field(() => ID) objectiveId!: string;
  @Field(() => String) indicatorName!: string;
  @Field(() => String) kind!: IndicatorKind;
  @Field(() => String) unitCode!: string;
  @Field(() => String) unitName!: string;
  /** One unit's part of a joint indicator. */
  @Field(() => Boolean) slice!: boolean;
  @Field(() => String) state!: ValueState;
  @Field(() => String, { nullable: true }) outcome!: Outcome | null;
  /** Derived from what was entered; null too where a date is measured. */
  @Field(() => Decimal, { nullable: true }) value!: string | null;
  @Field(() => Day, { nullable: true }) date!: string | null;
  /** The indicator asks for a proof. */
  @Field(() => Boolean) isProofRequired!: boolean;
  /** It asks for one, the value was measured, and there is none. */
  @Field(() => Boolean) isProofMissing!: boolean;
  @Field(() => [IndexedProof]) proofs!: IndexedProof[];
}

/** Every value of the year's last day with its proofs, as far as the reader may read them; none of a position. */
@ObjectType({ simpleResolvers: true })
export class EvidenceIndex {
  @Field(() => ID) planId!: string;
  @Field(() => ID) planVersionId!: string;
  @Field(() => Day, { nullable: true }) day!: string | null;
  @Field(() => Int) proofs!: number;
  @Field(() => Int) missingProofs!: number;
  @Field(() => [IndexedEvidence]) values!: IndexedEvidence[];
}
