import type { Difference } from '../shared/ConflictDialog.tsx';
import type { SystemForm } from './systemForm.ts';

type Translate = (key: string) => string;

/** Two forms of one system, a part at a time: what one typed beside what is there now. */
export function differencesOf(mine: SystemForm, theirs: SystemForm, translate: Translate): Difference[] {
  const { bands, ...scoring } = mine.scoring;
  const { bands: theirBands, ...theirScoring } = theirs.scoring;
  const { clusters, behaviours, bands: results, ...terms } = mine.evaluation;
  const {
    clusters: theirClusters,
    behaviours: theirBehaviours,
    bands: theirResults,
    ...theirTerms
  } = theirs.evaluation;
  const section = (name: string) => translate(`measurementSystem.sections.${name}`);
  return [
    { field: translate('measurementSystem.fields.systemTitle'), mine: mine.title, theirs: theirs.title },
    ...Object.keys(scoring).map((name) => ({
      field: translate(`measurementSystem.rules.${name}.label`),
      mine: asText(scoring[name as keyof typeof scoring]),
      theirs: asText(theirScoring[name as keyof typeof scoring]),
    })),
    { field: section('scoreBands'), mine: asText(bands), theirs: asText(theirBands) },
    { field: section('clusters'), mine: asText(clusters), theirs: asText(theirClusters) },
    { field: section('behaviours'), mine: asText(behaviours), theirs: asText(theirBehaviours) },
    { field: section('bands'), mine: asText(results), theirs: asText(theirResults) },
    { field: section('terms'), mine: asText(terms), theirs: asText(theirTerms) },
  ].filter((each) => each.mine !== each.theirs);
}

/** Whatever is typed there, a line a row; keys of the page are left out. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join('\n');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.entries(value)
    .filter(([name]) => name !== 'key')
    .map(([, each]) => asText(each))
    .join(' · ');
}
