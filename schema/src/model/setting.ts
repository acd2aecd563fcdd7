import { Entity, PrimaryColumn } from 'typeorm';
import { Text } from './columns.ts';

/** What an installation remembers about itself; `demo` marks the demonstration data. */
@Entity('settings')
export class Setting {
  @PrimaryColumn({ type: 'varchar', length: 64 }) name!: string;
  @Text() value!: string;
}
