import type { EntityManager } from 'typeorm';
import type { Columns } from '../database/rows.ts';

/**
 * The columns that an answer needs, by the names of the fields asked for. Half of the time of a large read goes into
 * cells, and most operations ask for half of them. An operation with a field that is not known here to make do with
 * the keys gets whole rows: a field added later is slower, never wrong.
 */
export function columnsFor({ connection }: EntityManager, wanted: ReadonlySet<string>): Columns {
  const known = made.get(wanted);
  if (known !== undefined) return known;
  const columnsOfAll = connection.entityMetadatas.flatMap((each) => each.columns);
  const names = new Set(columnsOfAll.map(({ propertyName }) => propertyName));
  const isPlain = [...wanted].every((name) => names.has(name) || FROM_KEYS.has(name));
  const columns = isPlain ? { needs: (name: string) => isKey(name) || wanted.has(name) } : null;
  made.set(wanted, columns);
  return columns;
}

/** The names asked for are one object for each document. */
const made = new WeakMap<ReadonlySet<string>, Columns>();

/** What the derived fields, the rights and the order are worked out from. */
const isKey = (name: string): boolean => /Id$|Key$/.test(name) || KEYS.has(name);
const KEYS = new Set(
  [
    'id ordering state kind weight doubt authorIds endsOn opensOn deadline outcome inputs targetDate scaleMin scaleMax',
    'baselineYear baselineValue baselineDate evidenceRequired',
  ].flatMap((line) => line.split(' ')),
);

/** Fields that are no columns, and that the keys suffice for. */
const FROM_KEYS = new Set(
  [
    'areas objectives indicators measurements individualSets periods period units unit leadUnit area servesArea body',
    'position indicator objective individualSet planVersion joint slice value issues code field severity',
    'submittedByName verifiedByName approvedByName opinionByName entryLock previous day evidence openComments isLast',
    'counts individualObjectives individualIndicators missingWeights doubts totalWeight unweighted',
    'allowedActions blockedActions action reason submittedByName decidedByName enteredByName',
    'basedOn readiness path paramsJson nodeId label',
    'numerator denominator total cases sum responses baseNumerator baseDenominator done date __typename',
  ].flatMap((line) => line.split(' ')),
);
