import type { SheetFlag, SheetLineKind, SheetOutcome } from '@albero/schema/contract';
import { Day, Decimal, EvaluationSheet, Instant } from '@albero/schema/model';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { listOf } from '../graphql/lists.ts';

/** Lists tell that a sheet is there and where it stands; its contents are handed out one by one. */
export const EvaluationList = listOf(EvaluationSheet, 'EvaluationList');

/** Weights of the sheet, per cent. */
@ObjectType({ simpleResolvers: true })
export class EvaluationWeights {
  @Field(() => Decimal) body!: string;
  @Field(() => Decimal) unit!: string;
  @Field(() => Decimal) individual!: string;
  @Field(() => Decimal) behaviours!: string;
}

@ObjectType({ simpleResolvers: true })
export class EvaluationCluster extends EvaluationWeights {
  @Field(() => String) code!: string;
  @Field(() => String) label!: string;
}

/** One behaviour of the catalogue. */
@ObjectType({ simpleResolvers: true })
export class EvaluationBehaviour {
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  @Field(() => Decimal) weight!: string;
  /** What each mark means, from 1 on. */
  @Field(() => [String]) descriptors!: readonly string[];
}

@ObjectType({ simpleResolvers: true })
export class EvaluationMark {
  @Field(() => String) code!: string;
  @Field(() => Int) mark!: number;
  @Field(() => String, { nullable: true }) comment!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class EvaluationSelfAssessment {
  @Field(() => [EvaluationMark]) marks!: readonly EvaluationMark[];
  @Field(() => String, { nullable: true }) text!: string | null;
}

/** Of one evaluator, for the days in which that one was it. */
@ObjectType({ simpleResolvers: true })
export class EvaluationAssessment extends EvaluationSelfAssessment {
  @Field(() => ID) evaluatorId!: string;
  @Field(() => String) evaluatorName!: string;
  @Field(() => Day) from!: string;
  @Field(() => Day) to!: string;
}

@ObjectType({ simpleResolvers: true })
export class EvaluationTalk {
  @Field(() => Day) on!: string;
  @Field(() => String) note!: string;
  @Field(() => String) byName!: string;
}

@ObjectType({ simpleResolvers: true })
export class EvaluationHearing extends EvaluationTalk {
  @Field(() => String) present!: string;
}

/** Of the marks that the person gave to the own staff. */
@ObjectType({ simpleResolvers: true })
export class EvaluationDifferentiation {
  @Field(() => Int) people!: number;
  @Field(() => Decimal) mean!: string;
  @Field(() => Decimal) deviation!: string;
  @Field(() => Decimal) lowest!: string;
  @Field(() => Decimal) highest!: string;
}

/** The linked results, 2 decimals; null: nothing is measured. */
@ObjectType({ simpleResolvers: true })
export class EvaluationResults {
  @Field(() => Decimal, { nullable: true }) body!: string | null;
  @Field(() => Decimal, { nullable: true }) unit!: string | null;
  @Field(() => Decimal, { nullable: true }) individual!: string | null;
  @Field(() => ID) planVersionId!: string;
  @Field(() => Day) period!: string;
  /** As they were told to the person; else as they are now. */
  @Field(() => Boolean) frozen!: boolean;
  /** Every value of the period is approved or consolidated. */
  @Field(() => Boolean) final!: boolean;
}

/** One line of how the sheet came to its score. */
@ObjectType({ simpleResolvers: true })
export class EvaluationLine {
  /** `behaviour`, `evaluator`, `part`, `total`, `band` or `due` */
  @Field(() => String) kind!: SheetLineKind;
  /** Of a behaviour; of a part `body`, `unit`, `individual`, `behaviours`; of the band its label. */
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => ID, { nullable: true }) evaluatorId!: string | null;
  /** The mark of the highest one; the days of all days. */
  @Field(() => Int, { nullable: true }) amount!: number | null;
  @Field(() => Int, { nullable: true }) of!: number | null;
  /** Per cent, 2 to 10 decimals, as the following ones. */
  @Field(() => Decimal, { nullable: true }) weight!: string | null;
  @Field(() => Decimal, { nullable: true }) score!: string | null;
  @Field(() => Decimal, { nullable: true }) points!: string | null;
  /** Only where the figure is rounded, 2 decimals HALF_UP. */
  @Field(() => Decimal, { nullable: true }) rounded!: string | null;
  @Field(() => [String]) flags!: readonly SheetFlag[];
}

/** What the sheet comes to. */
@ObjectType({ simpleResolvers: true })
export class EvaluationFigures {
  @Field(() => Decimal) score!: string;
  /** 10 decimals, before it is rounded. */
  @Field(() => Decimal) exact!: string;
  @Field(() => Decimal, { nullable: true }) behaviours!: string | null;
  @Field(() => String) band!: string;
  @Field(() => Decimal) resultPercent!: string;
  /** Days in office, of the year. */
  @Field(() => Int) days!: number;
  @Field(() => Int) yearDays!: number;
  /** Of the pay for results, by days in office. */
  @Field(() => Decimal) duePercent!: string;
  @Field(() => [EvaluationLine]) lines!: readonly EvaluationLine[];
}

/** In office by the seats. */
@ObjectType({ simpleResolvers: true })
export class EvaluationOffice {
  @Field(() => Day) from!: string;
  @Field(() => Day) to!: string;
  @Field(() => Int) days!: number;
}

/** A sheet with all its contents. Handing it to anybody but the person is recorded, and the person is told of it. */
@ObjectType({ simpleResolvers: true })
export class Evaluation extends EvaluationSheet {
  /** It is about the reader. */
  @Field(() => Boolean) isOwn!: boolean;
  @Field(() => String) systemTitle!: string;
  /** The cluster's; null: the system has no such cluster. */
  @Field(() => EvaluationWeights, { nullable: true }) weights!: EvaluationWeights | null;
  /** Among which HR chooses. */
  @Field(() => [EvaluationCluster]) clusters!: readonly EvaluationCluster[];
  @Field(() => [EvaluationBehaviour]) catalogue!: readonly EvaluationBehaviour[];
  /** The highest mark; the lowest is 1. */
  @Field(() => Int) highestMark!: number;
  /** A mark below, or above, is explained. */
  @Field(() => Int, { nullable: true }) commentBelow!: number | null;
  @Field(() => Int, { nullable: true }) commentAbove!: number | null;
  /** What the seats say now, to compare with the sheet's days; null: no seat is left. */
  @Field(() => EvaluationOffice, { nullable: true }) officeBySeats!: EvaluationOffice | null;
  @Field(() => EvaluationSelfAssessment, { nullable: true }) ownAssessment!: EvaluationSelfAssessment | null;
  /** Empty to the person until it is notified. */
  @Field(() => [EvaluationAssessment]) byEvaluators!: readonly EvaluationAssessment[];
  @Field(() => [EvaluationTalk]) interimTalks!: readonly EvaluationTalk[];
  @Field(() => EvaluationDifferentiation, { nullable: true }) staffMarks!: EvaluationDifferentiation | null;
  /** null: the plan is not in force. */
  @Field(() => EvaluationResults, { nullable: true }) results!: EvaluationResults | null;
  /** The official results are not those that were told any more; null: not told yet, or not asked of this reader. */
  @Field(() => Boolean, { nullable: true }) resultsChanged!: boolean | null;
  /** null: it cannot be scored yet, or is not told to the person yet. */
  @Field(() => EvaluationFigures, { nullable: true }) figures!: EvaluationFigures | null;
  /** What was told to the person, whole, with its hash: `albero-sheet/1`. */
  @Field(() => String, { nullable: true }) snapshotJson!: string | null;
  @Field(() => String, { nullable: true }) proposedByName!: string | null;
  @Field(() => Instant, { nullable: true }) override proposedAt!: Date | null;
  @Field(() => String, { nullable: true }) calibratedByName!: string | null;
  @Field(() => Instant, { nullable: true }) override calibratedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) override acknowledgedAt!: Date | null;
  @Field(() => String, { nullable: true }) override contestReason!: string | null;
  @Field(() => Instant, { nullable: true }) override contestedAt!: Date | null;
  @Field(() => [EvaluationHearing]) conciliation!: readonly EvaluationHearing[];
  @Field(() => String, { nullable: true }) override outcome!: SheetOutcome | null;
  @Field(() => String, { nullable: true }) override outcomeReason!: string | null;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => Instant, { nullable: true }) override decidedAt!: Date | null;
  /** Why it was sent back or opened again. */
  @Field(() => String, { nullable: true }) override reason!: string | null;
  /** The version that stands in its place. */
  @Field(() => ID, { nullable: true }) replacedById!: string | null;
  @Field(() => Instant, { nullable: true }) override finalisedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) override handedOverAt!: Date | null;
}
