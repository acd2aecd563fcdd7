import { Evidence, Measurement } from '@albero/schema/model';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { describedBy } from '../measurements/described.ts';
import { EVIDENCE_OF_VALUE } from './evidence.loaders.ts';

type Later<T> = T | Promise<T>;

/** What a value answers of its evidence. Who may read the value may read what proves it. */
@Resolver(() => Measurement)
export class EvidenceFields {
  @FieldResolver(() => [Evidence])
  evidence(@Root() { id }: Measurement, @Ctx() { loaders }: SignedIn): Later<Evidence[]> {
    return loaders.take(EVIDENCE_OF_VALUE, id);
  }

  /** Without any, it is not sent. */
  @FieldResolver(() => Boolean)
  evidenceRequired(@Root() row: Measurement, @Ctx() { loaders }: SignedIn): Later<boolean> {
    return now(describedBy(loaders, row), ({ evidenceRequired }) => Boolean(evidenceRequired));
  }
}
