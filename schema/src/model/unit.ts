import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { UnitKind } from '../contract/index.ts';
import { Id, Json, KEPT, Line, OptionalRef, OWNED, Ref, Version, Whole, Word } from './columns.ts';

/** An organisational unit. The root of the tree is a public body; below it services, offices and the Azienda speciale. */
@ObjectType({ simpleResolvers: true })
@Entity('units')
@Index('uq_units_body_code', ['bodyId', 'code'], { unique: true })
export class Unit {
  @Field(() => ID) @Id() id!: string;
  /** The root of its tree; its own id on the root itself. */
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Unit, { name: 'fk_units_parent', ...KEPT })
  parentId!: string | null;
  @Field(() => String) @Word() code!: string;
  @Field(() => String) @Line() name!: string;
  @Field(() => String) @Word() kind!: UnitKind;
  @Field(() => [String]) @Json() aliases!: string[];
  @Field(() => Int) @Whole() ordering!: number;
  @Field(() => Int) @Version() version!: number;
}

/** The closure of the tree: one row for every unit and each unit at or above it. */
@Entity('unit_branches')
export class UnitBranch {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Unit, { name: 'fk_unit_branches_ancestor', ...OWNED })
  ancestorId!: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Unit, { name: 'fk_unit_branches_unit', ...OWNED })
  unitId!: string;
}
