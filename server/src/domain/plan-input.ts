import type { Issue, RevisionCause } from '@albero/schema/contract';
import { invalid } from './errors.ts';
import { cleanText, textFaults } from './text.ts';

/** Why a plan is changed within its year, as somebody typed it. */
export interface TypedRevision {
  readonly cause: RevisionCause;
  readonly reason: string;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
}

export interface Revision {
  readonly revisionCause: RevisionCause;
  readonly revisionReason: string;
  readonly effectiveOn: string;
}

/** The head of a version, as far as it is written again; what is left out stays. */
export type TypedHead = {
  readonly title?: string | null;
  readonly trienniumFrom?: number | null;
  readonly trienniumTo?: number | null;
} & { readonly [K in keyof TypedRevision]?: TypedRevision[K] | null };

export interface Head {
  readonly year: number;
  readonly title: string;
  readonly trienniumFrom: number;
  readonly trienniumTo: number;
  /** null: this version is no rimodulazione. */
  readonly revisionCause: RevisionCause | null;
  readonly revisionReason: string | null;
  readonly effectiveOn: string | null;
}

/**
 * The reason of a rimodulazione and the day from which it holds, which lies in the plan's year.
 * @throws DomainError INVALID with the path of every fault
 * Source: D.Lgs. 150/2009 art. 6 (objectives changed within the year are told in the Relazione)
 */
export function checkedRevision({ cause, reason, effectiveOn }: TypedRevision, year: number): Revision {
  const text = cleanText(reason);
  const issues = [...reasonFaults(text), ...dayFaults(effectiveOn, year)];
  if (issues.length > 0) throw invalid(...issues);
  return { revisionCause: cause, revisionReason: text ?? '', effectiveOn };
}

/**
 * The head as it is to be, from what was typed. The triennium holds the plan's year; only a rimodulazione has a reason.
 * @throws DomainError INVALID with the path of every fault
 */
export function checkedHead(before: Head, typed: TypedHead): Omit<Head, 'year'> {
  const title = typed.title == null ? before.title : cleanText(typed.title);
  const reason = typed.reason == null ? before.revisionReason : cleanText(typed.reason);
  const next = {
    title: title ?? '',
    trienniumFrom: typed.trienniumFrom ?? before.trienniumFrom,
    trienniumTo: typed.trienniumTo ?? before.trienniumTo,
    revisionCause: typed.cause ?? before.revisionCause,
    revisionReason: reason,
    effectiveOn: typed.effectiveOn ?? before.effectiveOn,
  };
  const issues = [
    ...textFaults('title', title, { most: LINE, required: true }),
    ...(next.trienniumFrom > before.year ? [{ path: 'trienniumFrom', code: 'RANGE' }] : []),
    ...(next.trienniumTo < before.year ? [{ path: 'trienniumTo', code: 'RANGE' }] : []),
    ...revisionFaults(before, typed, next),
  ];
  if (issues.length > 0) throw invalid(...issues);
  return next;
}

function revisionFaults(before: Head, typed: TypedHead, next: Omit<Head, 'year'>): Issue[] {
  if (before.revisionCause !== null)
    return [
      ...reasonFaults(next.revisionReason),
      ...(next.effectiveOn ? dayFaults(next.effectiveOn, before.year) : []),
    ];
  const written = (['cause', 'reason', 'effectiveOn'] as const).filter((field) => typed[field] != null);
  return written.map((path) => ({ path, code: 'NOT_A_REVISION' }));
}

const reasonFaults = (reason: string | null): Issue[] => textFaults('reason', reason, { most: 2000, required: true });

const dayFaults = (day: string, year: number): Issue[] =>
  day.startsWith(`${year}-`) ? [] : [{ path: 'effectiveOn', code: 'RANGE' }];

/** In characters. */
const LINE = 255;

/** The words of a plan for the year after: its years, those of the triennium, all move on by one. */
export const yearOn = (title: string, { from, to }: { readonly from: number; readonly to: number }): string =>
  title.replaceAll(/(?<!\d)\d{4}(?!\d)/g, (year) =>
    Number(year) >= from && Number(year) <= to ? String(Number(year) + 1) : year,
  );

/** The same day of the year after; 29 February becomes the 28th. */
export const dayOn = (day: string): string => {
  const [year, rest] = [Number(day.slice(0, 4)) + 1, day.slice(4)];
  return rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`;
};
