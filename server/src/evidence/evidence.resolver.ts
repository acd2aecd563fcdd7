import { can } from '@albero/schema/contract';
import { Evidence } from '@albero/schema/model';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { describedBy } from '../measurements/described.ts';
import type { MeasurementRow } from '../measurements/measurement.rows.ts';
import { measurementSubject, resourceOf } from '../measurements/measurement.subject.ts';
import { PERSON, VALUE } from './evidence.loaders.ts';
import type { EvidenceService } from './evidence.service.ts';
import { AddEvidenceLinkInput, RemoveEvidenceInput, UpdateEvidenceInput } from './evidence.types.ts';

type Later<T> = T | Promise<T>;

@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(private readonly service: EvidenceService) {}

  @Mutation(() => Evidence)
  @Requires('measurements.attach')
  addEvidenceLink(
    @Arg('input', () => AddEvidenceLinkInput) input: AddEvidenceLinkInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Evidence> {
    return this.service.addLink(ctx, input);
  }

  /** Its title and its protocol number. */
  @Mutation(() => Evidence)
  @Requires('measurements.attach')
  updateEvidence(
    @Arg('input', () => UpdateEvidenceInput) input: UpdateEvidenceInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Evidence> {
    return this.service.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Requires('measurements.attach')
  removeEvidence(
    @Arg('input', () => RemoveEvidenceInput) { id }: RemoveEvidenceInput,
    @Ctx() ctx: SignedIn,
  ): Promise<boolean> {
    return this.service.remove(ctx, id);
  }

  @FieldResolver(() => String, { nullable: true })
  addedByName(@Root() { addedById }: Evidence, @Ctx() { loaders }: SignedIn): Later<string | null> {
    return now(loaders.take(PERSON, addedById), (person) => person?.name ?? null);
  }

  /** Whether the reader may rename or remove it now. */
  @FieldResolver(() => Boolean)
  mayChange(@Root() { measurementId }: Evidence, @Ctx() ctx: SignedIn): Later<boolean> {
    return now(ctx.loaders.take(VALUE, measurementId), (row) =>
      row === null ? false : now(describedBy(ctx.loaders, row), (value) => mayAttach(ctx, value)),
    );
  }
}

const mayAttach = ({ viewer, today }: SignedIn, value: MeasurementRow): boolean =>
  can(viewer, 'attach', resourceOf(value), measurementSubject(value, today)).allowed;
