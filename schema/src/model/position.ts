import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, KEPT, Line, Ref, Version, Whole, Word } from './columns.ts';
import { Unit } from './unit.ts';

/** A posizione organizzativa (P.O., today E.Q.): heads one unit; individual objectives belong to it. */
@ObjectType({ simpleResolvers: true })
@Entity('positions')
@Index('uq_positions_body_code', ['bodyId', 'code'], { unique: true })
export class Position {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Unit, { name: 'fk_positions_unit', ...KEPT }) unitId!: string;
  @Field(() => String) @Word() code!: string;
  @Field(() => String) @Line() title!: string;
  @Field(() => Int) @Whole() ordering!: number;
  @Field(() => Int) @Version() version!: number;
}
