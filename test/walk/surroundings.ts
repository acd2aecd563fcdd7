import { expect } from 'vitest';
import { type Office, Refused } from '../kit/index.ts';
import type { Moved, VersionModel } from './model.ts';
import type { Dice } from './random.ts';
import { NEW_VERSION, setsOf, type World } from './world.ts';

/** What changes around the records while the walk goes on: dates, extensions, rimodulazioni, weights. */
export class Surroundings {
  constructor(
    private readonly office: Office,
    private readonly world: World,
    private readonly dice: Dice,
  ) {}

  async setDates(today: string): Promise<void> {
    const period = this.dice.pick(this.world.periods);
    const opensOn = this.dice.once(3) ? this.#near(today) : null;
    const deadline = this.dice.once(2) ? this.#near(today) : null;
    if (opensOn !== null && deadline !== null && deadline < opensOn) return;
    await this.office.as('controllo').query(DATES, {
      input: { id: period.id, expectedVersion: period.version, opensOn, deadline },
    });
    const isChanged = opensOn !== period.opensOn || deadline !== period.deadline;
    Object.assign(period, { opensOn, deadline });
    if (isChanged) countChange(period);
  }

  async extend(today: string): Promise<void> {
    const period = this.dice.pick(this.world.periods);
    if (period.state === 'planned') return;
    const unit = this.dice.pick(['legale', 'promozione', 'anagrafico']);
    const until = this.#near(today, 0, 10);
    await this.office.as('segretario').query(EXTEND, {
      input: {
        id: period.id,
        expectedVersion: period.version,
        unitId: this.world.unitIds.get(unit),
        until,
        reason: 'Serve più tempo.',
      },
    });
    period.extensions.set(unit, until);
    countChange(period);
  }

  #near(today: string, least = -10, most = 10): string {
    const day = new Date(`${today}T09:00:00Z`);
    day.setUTCDate(day.getUTCDate() + least + this.dice.roll(most - least + 1));
    return day.toISOString().slice(0, 10);
  }

  /** A rimodulazione, when none is open. */
  async revise(today: string): Promise<void> {
    const { versions } = this.world;
    const inForce = versions.find(({ state }) => state === 'inForce');
    if (!inForce || versions.length > 30) return;
    const isOpen = versions.some(({ state }) => ['draft', 'underReview', 'proposed', 'approved'].includes(state));
    const input = {
      id: inForce.id,
      expectedVersion: inForce.version,
      cause: 'exogenous',
      reason: 'Una norma nuova.',
      effectiveOn: today,
    };
    try {
      const { revisePlan } = await this.office.as('controllo').query(REVISE, { input });
      expect(isOpen, 'a second rimodulazione was opened').toBe(false);
      const { id, version } = revisePlan;
      const { isBroken } = inForce;
      const copy: VersionModel = {
        ...NEW_VERSION,
        id,
        state: 'draft',
        version,
        authors: new Set(),
        isBroken,
        isCopy: true,
      };
      versions.push(copy);
      const formers = this.world.sets.filter(({ of }) => of === inForce);
      this.world.sets.push(...(await setsOf(this.office.as('controllo'), copy, formers)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      expect(error.code === 'WRONG_STATE' && isOpen, `${error.message}`).toBe(true);
    }
  }

  /** At its adoption the sets that nobody touched in a rimodulazione become what those in force are by then. */
  async follow(former: VersionModel, adopted: VersionModel): Promise<void> {
    const { sets } = this.world;
    const untouched = sets.filter(({ of, version }) => of === adopted && version === 1);
    const now = await setsOf(this.office.as('controllo'), adopted, []);
    for (const set of untouched) {
      const was = sets.find(({ of, position }) => of === former && position === set.position);
      const found = now.find(({ id }) => id === set.id);
      if (!was || !found) throw new Error(`the set of ${set.position} is gone`);
      expect(found.state, `${set.position} follows the version that was in force`).toBe(was.state);
      Object.assign(set, { state: was.state, version: found.version });
      set.authors.clear();
      for (const author of was.authors) set.authors.add(author);
    }
  }

  /** The planner changes the weights of one area of a draft: sometimes to something that is not 100,00. */
  async reweigh(): Promise<void> {
    const draft = this.world.versions.find(({ state }) => state === 'draft');
    if (!draft) return;
    const planner = this.office.as('controllo');
    const { objectives } = await planner.query(OBJECTIVES, { filter: { versionId: draft.id, text: '11.0' } });
    const [first, second] = objectives.items;
    const share = this.dice.pick(['40.00', '50.00', '60.00', '70.00']);
    const rest = this.dice.once(4) ? '10.00' : String(100 - Number(share));
    const weights = [
      { objectiveId: first.id, expectedVersion: first.version, weight: share },
      { objectiveId: second.id, expectedVersion: second.version, weight: rest },
    ];
    await planner.query(WEIGH, { input: { areaId: first.area.id, weights } });
    draft.isBroken = Number(share) + Number(rest) !== 100;
    const { plan } = await planner.query('query ($id: ID!) { plan(id: $id) { version } }', { id: draft.id });
    expect(plan.version).toBeGreaterThanOrEqual(draft.version);
    draft.version = plan.version;
    draft.acts = -1;
  }
}

const countChange = (record: Moved): void => {
  record.version += 1;
  record.acts += 1;
};

const DATES = 'mutation ($input: UpdatePeriodInput!) { updatePeriod(input: $input) { version } }';
const EXTEND = 'mutation ($input: ExtendPeriodInput!) { extendPeriod(input: $input) { version } }';
const REVISE = 'mutation ($input: RevisePlanInput!) { revisePlan(input: $input) { id version } }';
const WEIGH = 'mutation ($input: SetObjectiveWeightsInput!) { setObjectiveWeights(input: $input) { id } }';
const OBJECTIVES = `query ($filter: ObjectiveFilter!) { objectives(filter: $filter) { items { id version area { id } } } }`;
