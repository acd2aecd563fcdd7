import type { Resource, State, Subject, Viewer } from '@albero/schema/contract';
import type { EntityManager } from 'typeorm';
import type { Changes } from './acts.ts';

/** A reviewer's words on one part of the record that is sent back. */
export interface Remark {
  readonly objectiveId: string;
  readonly text: string;
}

/** The act of the body by which a record is adopted, as somebody typed it. */
export interface TypedAdoption {
  readonly body: string;
  readonly act: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly annex?: string | null;
}

/** One step of one record, with everything checked that holds for every workflow. */
export interface Move {
  readonly manager: EntityManager;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly action: string;
  readonly to: State;
  readonly reason: string | null;
  readonly remarks: readonly Remark[];
  /** Only with a step that records an act of the body; null with every other one. */
  readonly adoption: TypedAdoption | null;
}

/** A record under its lock, ready to be moved. */
export interface Movable {
  readonly id: string;
  readonly version: number;
  readonly state: State;
  readonly subject: Subject;
  /** Refuses a version that is not the present one, with the record as it is now. */
  assertCurrent(expectedVersion: number): void;
  /**
   * Checks what this step asks for and makes it, with all that follows from it, by `saveVersion`.
   * @returns what the act tells besides who, when, the states and the reason
   */
  move(move: Move): Promise<Changes | null>;
}

/** How the records of one resource go through their states; which steps there are stands in the contract alone. */
export interface Workflow {
  readonly resource: Resource;
  /** The record, kept from other writers until the transaction ends; null when there is none. Some steps have their days. */
  load(manager: EntityManager, id: string, now: Date): Promise<Movable | null>;
}
