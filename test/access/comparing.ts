import type { Resource } from '../../schema/src/contract/index.ts';
import { type Client, Refused } from '../kit/client.ts';
import {
  answerWhenAllowed,
  eachOf,
  hasPages,
  historyCode,
  isOfOneRecord,
  isStep,
  listed,
  readOne,
  type Told,
  tried,
  triedMany,
} from './asking.ts';
import type { Asker } from './facts.ts';
import { everDoes, reads, type Thing, type Verdict, verdictOn } from './oracle.ts';
import { WHO } from './oracle.who.ts';

/** What the product answered, held against the oracle: how many cells, and each that differs in a sentence. */
export class Comparison {
  cells = 0;
  readonly differences: string[] = [];

  constructor(
    private readonly client: Client,
    private readonly asker: Asker,
    /** Under which id a record is commented: an individual set under one of its objectives. */
    private readonly talkedAs: (thing: Thing) => string | null,
  ) {}

  #cell(about: string, answered: unknown, expected: unknown): void {
    this.cells += 1;
    if (answered === expected) return;
    this.differences.push(`${this.asker.username}: ${about}: answered ${answered}, expected ${expected}`);
  }

  /** The list holds what may be read and nothing else, and says of each record what may be done. @returns the records in it */
  async list(resource: Resource, things: readonly Thing[]): Promise<ReadonlyMap<string, Told>> {
    const items = await this.#listed(resource);
    if (items === null) {
      for (const thing of things) this.#cell(`the list of ${wordsOf(thing)}`, false, reads(this.asker, thing));
      return new Map();
    }
    const found = new Map(items.map((each) => [each.id, each]));
    for (const thing of things) {
      this.#cell(`the list of ${wordsOf(thing)}`, found.has(thing.id), reads(this.asker, thing));
      const told = found.get(thing.id);
      if (told) this.#actions(thing, told);
    }
    const known = new Set(things.map(({ id }) => id));
    for (const { id } of items) if (!known.has(id)) this.#cell(`an unknown record ${id} of ${resource}`, true, false);
    return found;
  }

  async #listed(resource: Resource): Promise<Told[] | null> {
    try {
      return await listed(this.client, resource);
    } catch (error) {
      const gate = resource === 'individualMeasurements' ? 'measurements' : resource;
      if (!(error instanceof Refused)) throw error;
      this.#cell(
        `the list of ${resource}`,
        error.code,
        everDoes(this.asker, 'read', gate) ? 'no refusal' : 'FORBIDDEN',
      );
      return null;
    }
  }

  #actions(thing: Thing, { allowedActions, blockedActions }: Told): void {
    for (const action of actionsOn(thing)) {
      const verdict = verdictOn(this.asker, action, thing);
      const about = `${action} on ${wordsOf(thing)}`;
      if (allowedActions) this.#cell(`may ${about}`, allowedActions.includes(action), verdict === 'allowed');
      if (!blockedActions) continue;
      const isBlocked = blockedActions.some((each) => each.action === action);
      this.#cell(`is kept from ${about}`, isBlocked, verdict === 'WRONG_STATE' || verdict === 'SAME_PERSON');
    }
    const unknown = [...(allowedActions ?? [])].filter((action) => !actionsOn(thing).includes(action));
    for (const action of unknown) this.#cell(`may ${action} on ${wordsOf(thing)}`, true, false);
  }

  /** Each record on its own, and its history: there for those who may read it, else as if it were not. */
  async pages(things: readonly Thing[], inList: ReadonlyMap<string, Told>): Promise<void> {
    const withPages = things.filter(({ resource }) => hasPages(resource));
    await eachOf(withPages, async (thing) => {
      const gate = thing.resource === 'individualMeasurements' ? 'measurements' : thing.resource;
      const refusal = everDoes(this.asker, 'read', gate) ? 'NOT_FOUND' : 'FORBIDDEN';
      const told = await readOne(this.client, thing.resource, thing.id);
      const code = typeof told === 'string' ? told : 'there';
      this.#cell(`the page of ${wordsOf(thing)}`, code, reads(this.asker, thing) ? 'there' : refusal);
      const listedToo = inList.get(thing.id);
      if (listedToo) this.#cell(`list and page of ${wordsOf(thing)}`, JSON.stringify(told), JSON.stringify(listedToo));
    });
  }

  /** What was entered is told of for ever, also of a value that nobody asks for any more. */
  async histories(things: readonly Thing[]): Promise<void> {
    await eachOf(things, async ({ isUndefined: _, ...thing }) => {
      const { resource } = thing;
      const asked = await historyCode(
        this.client,
        resource === 'individualMeasurements' ? 'measurements' : resource,
        thing.id,
      );
      this.#cell(`the history of ${wordsOf(thing)}`, asked, reads(this.asker, thing) ? 'told' : 'NOT_FOUND');
    });
  }

  /** Every action is tried, whatever the page offers. Where no seat ever gives it, a few records do for all. */
  async attempts(things: readonly Thing[]): Promise<void> {
    const all = things.flatMap((thing) =>
      actionsOn(thing)
        .filter((action) => isOfOneRecord(thing.resource, action))
        .map((action) => ({ thing, action })),
    );
    const steps = all.filter(({ action, thing }) => isStep(thing.resource, action));
    const codes = await triedMany(
      this.client,
      steps.map(({ action, thing: { resource, id } }) => ({ resource, action, id })),
    );
    for (const [nth, { thing, action }] of steps.entries()) this.#attempt(thing, action, codes[nth]);

    const others = all.filter(({ action, thing }) => !isStep(thing.resource, action));
    const counted = new Map<string, number>();
    const worth = others.filter(({ action, thing }) => {
      const words = `${thing.resource}.${action}`;
      counted.set(words, (counted.get(words) ?? 0) + 1);
      return everDoes(this.asker, action, gateOf(thing.resource, action)) || (counted.get(words) ?? 0) <= 2;
    });
    await eachOf(worth, async ({ thing, action }) => {
      const id = action === 'comment' ? this.talkedAs(thing) : thing.id;
      if (id) this.#attempt(thing, action, await tried(this.client, thing.resource, action, id));
    });
  }

  #attempt(thing: Thing, action: string, code: string | undefined): void {
    const isEver = everDoes(this.asker, action, gateOf(thing.resource, action));
    // What was entered once is still talked about, though nobody asks for it any more.
    const about = action === 'comment' ? { ...thing, isUndefined: false } : thing;
    const verdict = verdictOn(this.asker, action, about);
    const answer = verdict === 'allowed' ? answerWhenAllowed(action) : ANSWER[verdict];
    const expected = isEver ? answer : 'FORBIDDEN';
    this.#cell(`trying ${action} on ${wordsOf(thing)}`, code, expected);
  }
}

/** Whoever enters, clears, proves or speaks of a value is asked first for the right on values; whose it is comes second. */
const gateOf = (resource: Resource, action: string): Resource =>
  resource === 'individualMeasurements' && ON_VALUES.has(action) ? 'measurements' : resource;
const ON_VALUES = new Set(['enter', 'clear', 'attach', 'giveOpinion']);

const ANSWER: Readonly<Record<Exclude<Verdict, 'allowed'>, string>> = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  WRONG_STATE: 'WRONG_STATE',
  SAME_PERSON: 'FORBIDDEN',
};

const actionsOn = ({ resource }: Thing): string[] => Object.keys(WHO[resource]).filter((action) => action !== 'read');

const wordsOf = ({ resource, id, state, periodState }: Thing): string =>
  `${resource} ${id}${state ? ` (${state}${periodState ? `, period ${periodState}` : ''})` : ''}`;
