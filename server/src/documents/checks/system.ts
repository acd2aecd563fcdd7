import type { Issue } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';
import type { PlanDocument } from '../format/plan-document.ts';
import { issue } from '../issues.ts';

type Bands = NonNullable<NonNullable<PlanDocument['measurementSystem']>['bands']>;

/** Half-open bands that follow each other without gaps and never fall. */
export function checkSystem({ measurementSystem }: PlanDocument): Issue[] {
  return (measurementSystem?.bands ?? []).flatMap((band, index, bands) =>
    follows(band, bands[index - 1]) ? [] : [issue(`measurementSystem.bands[${index}]`, 'BANDS')],
  );
}

function follows(band: Bands[number], before: Bands[number] | undefined): boolean {
  if (!new Exact(band.from).lt(band.to)) return false;
  return !before || (new Exact(before.to).eq(band.from) && new Exact(before.achievement).lte(band.achievement));
}
