import type { Issue, ScoreBand, ScoringRules } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';

export type Band = ScoreBand;
/** How a body scores: every rule that its measurement system may choose, all of them chosen. */
export type MeasurementSystem = ScoringRules;
export type SystemChoices = Partial<MeasurementSystem>;

export const DEFAULT_SYSTEM: MeasurementSystem = {
  cap: '100',
  atLeast: 'proportional',
  atMost: 'linear',
  equal: 'onOff',
  date: 'onOff',
  lateDays: 30,
  scale: 'proportional',
  floor: null,
  bands: null,
  zeroDenominator: 'neutral',
  missingAtClose: 'zero',
  bodyAggregation: 'equal',
  agencyWeight: '0',
};

/** A system with the default for everything that it does not choose; what is no rule of scoring is left out. */
export function completeSystem(choices: SystemChoices = {}): MeasurementSystem {
  const names = Object.keys(DEFAULT_SYSTEM) as (keyof MeasurementSystem)[];
  return Object.fromEntries(
    names.map((name) => [name, choices[name] ?? DEFAULT_SYSTEM[name]]),
  ) as unknown as MeasurementSystem;
}

/** What no measurement system may say: bands with a gap or falling, a share above the whole, no days to be late in. */
export function systemFaults({ bands, agencyWeight, lateDays }: SystemChoices = {}): Issue[] {
  const faults = (bands ?? []).flatMap((band, index, all) =>
    follows(band, all[index - 1]) ? [] : [{ path: `measurementSystem.bands[${index}]`, code: 'BANDS' }],
  );
  if (agencyWeight !== undefined && new Exact(agencyWeight).gt(100))
    faults.push({ path: 'measurementSystem.agencyWeight', code: 'PER_CENT' });
  if (lateDays !== undefined && !(Number.isInteger(lateDays) && lateDays >= 1))
    faults.push({ path: 'measurementSystem.lateDays', code: 'WHOLE' });
  return faults;
}

function follows(band: Band, before: Band | undefined): boolean {
  if (!new Exact(band.from).lt(band.to)) return false;
  return !before || (new Exact(before.to).eq(band.from) && new Exact(before.achievement).lte(band.achievement));
}
