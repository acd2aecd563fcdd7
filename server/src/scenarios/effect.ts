import type { Issue } from '@albero/schema/contract';
import { printedResult, shown } from '../domain/scoring/index.ts';
import { type Compared, type Made, sideBySide, type TypedChange } from '../domain/what-if/index.ts';
import { labelsOf } from '../results/labels.ts';
import { toldChange } from './told-change.ts';
import type { TriedVersion } from './what-if.service.ts';
import type { ScoreMove, TriedChange, WhatIfEffect } from './what-if.types.ts';

/** A tried version as the API tells it. @param ofOwner whoever typed the changes sees them all, others those of nodes they may see */
export function effectOf(
  tried: TriedVersion,
  typed: readonly TypedChange[],
  { ofOwner }: { readonly ofOwner: boolean },
): WhatIfEffect {
  const { before, after, period } = tried;
  const compared = sideBySide(before.score, after.score);
  const label = labelsOf(before);
  const move = (part: Compared) => asMove(part, label);
  const { run } = after.score;
  return {
    ...{ planVersionId: before.content.version.id, periodId: period?.id ?? null, day: run.period, final: run.final },
    ...toldChanges(tried, typed, ofOwner),
    body: move(compared.body),
    chamber: move(compared.chamber),
    agency: move(compared.agency),
    areas: compared.areas.map(move),
    objectives: compared.objectives.map(move),
    units: compared.units.map(move),
    positions: compared.positions.map(move),
  };
}

function asMove({ kind, code, before, after, difference }: Compared, label: ReturnType<typeof labelsOf>): ScoreMove {
  return {
    ...{ kind, code: code || null, label: label(kind, code) },
    ...{ before: printedResult(before), after: printedResult(after) },
    difference: difference && shown(difference),
  };
}

function toldChanges(tried: TriedVersion, typed: readonly TypedChange[], ofOwner: boolean) {
  const made = new Map(tried.applied.made.map((each) => [each.nth, each]));
  const issuesOf = (nth: number) => tried.applied.issues.filter(({ path }) => isWithin(path, nth));
  const changes = typed.flatMap((change, nth): TriedChange[] => {
    const issues = issuesOf(nth);
    return isHidden(issues, ofOwner) ? [] : [toldChange(tried, made.get(nth) ?? unmade(change, nth), issues)];
  });
  return { changes, leftOut: typed.length - changes.length };
}

const isWithin = (path: string, nth: number): boolean =>
  path === `changes[${nth}]` || path.startsWith(`changes[${nth}].`);

/** A node that is not in what the reader may see is perhaps no more, perhaps not theirs: nothing is told of it. */
const isHidden = (issues: readonly Issue[], ofOwner: boolean): boolean =>
  !ofOwner && issues.some(({ code, path }) => code === 'UNKNOWN_ID' && path.endsWith('.nodeId'));

const unmade = (change: TypedChange, nth: number): Made => ({ change: change as Made['change'], nth, path: null });
