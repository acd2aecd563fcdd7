import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { eachDatabase, type Office, Refused } from '../kit/index.ts';
import { inputsFor } from '../stories/hands.ts';
import { assertWorld } from './invariants.ts';
import { type Actor, type Answer, actionsOn, expected, type Moved, type Try, take } from './model.ts';
import { Dice } from './random.ts';
import { Surroundings } from './surroundings.ts';
import { ACTORS, prepare, type World } from './world.ts';

/** How many commands a walk has (by hand 10 000: README); a failed one is walked again with its seed. */
const STEPS = Number(process.env.ALBERO_WALK_STEPS ?? 1000);
const SEED = Number(process.env.ALBERO_WALK_SEED ?? Date.now() % 1_000_000);
const CHECK_EVERY = 500;

const tally = new Map<string, number>();

eachDatabase('a walk at random through the year', (office) => {
  test(`of ${STEPS} commands keeps to the model (seed ${SEED})`, { timeout: 600_000 }, async () => {
    office.now = new Date('2023-07-03T09:00:00+02:00');
    const world = await prepare(office, inputsFor);
    const walk = new Walk(office, world, new Dice(SEED));
    for (let step = 1; step <= STEPS; step += 1) {
      await walk.step(step);
      if (step % CHECK_EVERY === 0) await assertWorld(office, world);
    }
    await assertWorld(office, world);
  });
});

afterAll(() => {
  const told = [...tally].map(([answer, count]) => `${answer} ${count}`).join(', ');
  console.info(`walk: seed ${SEED}, ${STEPS} commands a database: ${told}`);
});

class Walk {
  #today = '2023-07-03';
  /** What the last refusal said. */
  #why = '';

  readonly #surroundings: Surroundings;

  constructor(
    private readonly office: Office,
    private readonly world: World,
    private readonly dice: Dice,
  ) {
    this.#surroundings = new Surroundings(office, world, dice);
  }

  /** One command, or now and then a change of what surrounds the records. */
  async step(number: number): Promise<void> {
    const { dice } = this;
    // Everybody signs in anew on another day, and a password is slow to check.
    if (dice.once(300)) return this.#anotherDay();
    if (dice.once(40)) return this.#surroundings.setDates(this.#today);
    if (dice.once(40)) return this.#surroundings.extend(this.#today);
    if (dice.once(60)) return this.#surroundings.revise(this.#today);
    if (dice.once(60)) return this.#surroundings.reweigh();
    return this.#try(number);
  }

  async #try(number: number): Promise<void> {
    const record = this.#record();
    const attempt = this.#attempt(record);
    const wanted = expected(record, attempt);

    const answer = await this.#ask(record, attempt);

    const what = `step ${number} (seed ${SEED}): ${attempt.actor.username} ${attempt.action} ${record.kind} in ${record.state}`;
    expect(answer, `${what} ${JSON.stringify({ ...attempt, actor: 0 })} ${this.#why}`).toBe(wanted);
    tally.set(answer, (tally.get(answer) ?? 0) + 1);
    if (answer === 'ok') await this.#taken(record, attempt);
  }

  #record(): Moved {
    const { values, sets, periods, versions } = this.world;
    const kind = this.dice.roll(10);
    if (kind < 6) return this.dice.pick(values);
    if (kind < 8) return this.dice.pick(sets.slice(-6));
    return kind < 9 ? this.dice.pick(periods) : this.dice.pick(versions.slice(-2));
  }

  /** Two times of three somebody who may, doing what may be done: else the walk would hardly leave its place. */
  #attempt(record: Moved): Try {
    const { dice } = this;
    const attempt = (actor: Actor, action: string): Try => ({
      actor,
      action,
      isStale: dice.once(12),
      hasReason: !dice.once(5),
      today: this.#today,
    });
    const possible = ACTORS.flatMap((actor) => actionsOn(record.kind).map((action) => ({ actor, action })));
    const fitting = possible.filter(
      (each) => expected(record, { ...each, isStale: false, hasReason: true, today: this.#today }) === 'ok',
    );
    // What ends the way of a record is done now and then only: else after a while nothing would be left to be done.
    const lively = fitting.filter(({ action }) => !ENDS.has(action) || dice.once(30));
    const { actor, action } = dice.pick(lively.length > 0 && !dice.once(3) ? lively : possible);
    return attempt(actor, action);
  }

  async #ask(record: Moved, attempt: Try): Promise<Answer> {
    const { actor, action, isStale, hasReason } = attempt;
    const person = this.office.as(actor.username);
    const expectedVersion = isStale ? record.version + 1 : record.version;
    const at = { id: record.id, expectedVersion, commandId: randomUUID() };
    const [document, input] = this.#operation(record, action, { ...at, ...more(action, hasReason) });
    try {
      const answer = await person.query(document, { input });
      // The answer got lost, and the page sends the same command once more.
      if (this.dice.once(15)) expect(await person.query(document, { input })).toEqual(answer);
      return 'ok';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#why = error.message;
      return error.code as Answer;
    }
  }

  #operation(record: Moved, action: string, input: object): readonly [string, object] {
    const { reason: _, ...plain } = input as { reason?: string };
    if (action === 'enter') return [ENTER, { ...plain, ...this.#typed(record) }];
    if (action === 'clear') return [CLEAR, plain];
    return [ADVANCE, { ...input, resource: resourceOf(record), action }];
  }

  #typed({ id }: Moved): object {
    return { outcome: 'measured', inputs: this.world.inputs.get(id), comment: 'Dato del registro.' };
  }

  async #taken(record: Moved, attempt: Try): Promise<void> {
    const former = this.world.versions.find(({ state }) => state === 'inForce');
    take(record, attempt);
    if (record.kind !== 'version' || attempt.action !== 'adopt' || !former) return;
    take(former, { ...attempt, action: 'supersede' });
    await this.#surroundings.follow(former, record);
  }

  /** Up to fifteen days on or back. */
  async #anotherDay(): Promise<void> {
    const day = new Date(`${this.#today}T09:00:00Z`);
    day.setUTCDate(day.getUTCDate() + this.dice.roll(31) - 15);
    this.#today = [day.toISOString().slice(0, 10), '2023-04-01'].sort().at(-1) ?? '';
    this.office.now = new Date(`${this.#today}T09:00:00Z`);
    this.office.forgetClients();
  }
}

const ENDS = new Set(['consolidate', 'confirmMissing']);

const resourceOf = (record: Moved): string => {
  if (record.kind === 'value') return record.position === null ? 'measurements' : 'individualMeasurements';
  return { period: 'periods', set: 'individualSets', version: 'plans' }[record.kind];
};

const more = (action: string, hasReason: boolean): object => ({
  ...(hasReason && { reason: 'Così è deciso.' }),
  ...(action === 'adopt' && { adoption: { body: 'Giunta camerale', act: '2023000099', date: '2023-04-01' } }),
});

const ENTER = 'mutation ($input: EnterValueInput!) { enterValue(input: $input) { version } }';
const CLEAR = 'mutation ($input: ClearValueInput!) { clearValue(input: $input) { version } }';
const ADVANCE = 'mutation ($input: AdvanceInput!) { advance(input: $input) { version } }';
