import { ROLES, SEAT_KINDS, UNIT_KINDS } from '@albero/schema/contract';
import { Day } from '@albero/schema/model';
import { ArrayMaxSize, IsBoolean, IsEmail, IsIn, IsInt, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { Username } from './typed.ts';

const KINDS_BELOW_A_BODY = UNIT_KINDS.filter((kind) => kind !== 'body');

/** Which record, as it was when it was read. */
@InputType()
export class DeleteInput extends Commanded {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
}

@InputType()
export class CreateUnitInput extends Commanded {
  @Field(() => ID) @IsUUID() parentId!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) @IsIn(KINDS_BELOW_A_BODY) kind!: (typeof KINDS_BELOW_A_BODY)[number];
  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(255, { each: true })
  aliases?: string[] | null;
}

@InputType()
export class UpdateUnitInput extends DeleteInput {
  @Field(() => ID, { nullable: true }) @IsUUID() parentId?: string | null;
  @Field(() => String, { nullable: true }) code?: string | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true })
  @IsIn(UNIT_KINDS)
  kind?: (typeof UNIT_KINDS)[number] | null;
  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(255, { each: true })
  aliases?: string[] | null;
}

@InputType()
export class CreatePositionInput extends Commanded {
  @Field(() => ID) @IsUUID() unitId!: string;
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
}

@InputType()
export class UpdatePositionInput extends DeleteInput {
  @Field(() => ID, { nullable: true }) @IsUUID() unitId?: string | null;
  @Field(() => String, { nullable: true }) code?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
}

@InputType()
export class CreatePersonInput extends Commanded {
  @Field(() => String) @Username() username!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) @IsEmail() @MaxLength(255) email?: string | null;
  /** The body the person belongs to; when left out, the one that the administrator looks after. */
  @Field(() => ID, { nullable: true }) @IsUUID() bodyId?: string | null;
}

@InputType()
export class UpdatePersonInput extends DeleteInput {
  @Field(() => String, { nullable: true }) @Username() username?: string | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  /** null takes the address away; left out, it stays. */
  @Field(() => String, { nullable: true }) @IsEmail() @MaxLength(255) email?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsBoolean() disabled?: boolean | null;
}

@InputType()
export class CreateSeatInput extends Commanded {
  @Field(() => ID) @IsUUID() personId!: string;
  @Field(() => String) @IsIn(ROLES) role!: (typeof ROLES)[number];
  @Field(() => ID) @IsUUID() unitId!: string;
  @Field(() => ID, { nullable: true }) @IsUUID() positionId?: string | null;
  @Field(() => Day) validFrom!: string;
  @Field(() => Day, { nullable: true }) validTo?: string | null;
  /** When left out, the person's own office. */
  @Field(() => String, { nullable: true }) @IsIn(SEAT_KINDS) kind?: (typeof SEAT_KINDS)[number] | null;
  /** The seat in whose place a delegation or substitution is held. */
  @Field(() => ID, { nullable: true }) @IsUUID() originSeatId?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

/** What is left out stays; `validTo`, `positionId`, `originSeatId` and `reason` are taken away by null. The person never changes. */
@InputType()
export class UpdateSeatInput extends DeleteInput {
  @Field(() => String, { nullable: true }) @IsIn(ROLES) role?: (typeof ROLES)[number] | null;
  @Field(() => ID, { nullable: true }) @IsUUID() unitId?: string | null;
  @Field(() => ID, { nullable: true }) @IsUUID() positionId?: string | null;
  @Field(() => Day, { nullable: true }) validFrom?: string | null;
  @Field(() => Day, { nullable: true }) validTo?: string | null;
  @Field(() => String, { nullable: true }) @IsIn(SEAT_KINDS) kind?: (typeof SEAT_KINDS)[number] | null;
  @Field(() => ID, { nullable: true }) @IsUUID() originSeatId?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class CreateConflictInput extends Commanded {
  @Field(() => ID) @IsUUID() personId!: string;
  @Field(() => ID) @IsUUID() positionId!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class ConflictFilter {
  @Field(() => ID, { nullable: true }) @IsUUID() personId?: string | null;
  @Field(() => ID, { nullable: true }) @IsUUID() positionId?: string | null;
}

@InputType()
export class UnitFilter {
  @Field(() => String, { nullable: true }) @MaxLength(100) text?: string | null;
}

@InputType()
export class PositionFilter {
  @Field(() => ID, { nullable: true }) @IsUUID() unitId?: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(100) text?: string | null;
}

@InputType()
export class PersonFilter {
  @Field(() => String, { nullable: true }) @MaxLength(100) text?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsBoolean() disabled?: boolean | null;
}

@InputType()
export class SeatFilter {
  @Field(() => ID, { nullable: true }) @IsUUID() personId?: string | null;
  @Field(() => ID, { nullable: true }) @IsUUID() unitId?: string | null;
}
