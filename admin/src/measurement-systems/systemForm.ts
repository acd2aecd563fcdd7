import { SCORING_WORDS, type ScoringWord, SHEET_PARTS, type SheetPart } from '@albero/schema/contract';
import { formatDecimal, parseItalianDecimal } from '@albero/schema/rules';
import type { SystemRules } from './systemRecord.ts';

/*
 * The form of a measurement system: every figure as somebody types it, lists with a key of the page alone. Paths are those
 * of the server's faults (`evaluation.clusters[0].unit`), since both stand in the same order.
 */

export interface ScoreBandForm {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly achievement: string;
}

export type ClusterForm = Readonly<Record<SheetPart | 'key' | 'code' | 'label', string>>;

export interface BehaviourForm {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly weight: string;
  readonly descriptors: readonly string[];
}

export interface ResultBandForm {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly resultPercent: string;
}

export interface SystemForm {
  readonly title: string;
  readonly scoring: Readonly<Record<ScoringWord | 'cap' | 'lateDays' | 'floor' | 'agencyWeight', string>> & {
    readonly bands: readonly ScoreBandForm[];
  };
  readonly evaluation: Readonly<Record<'behaviourMax' | 'commentBelow' | 'commentAbove' | 'contestDays', string>> & {
    readonly clusters: readonly ClusterForm[];
    readonly behaviours: readonly BehaviourForm[];
    readonly bands: readonly ResultBandForm[];
    readonly rescaledBehaviours: boolean;
    readonly semaphores: { readonly green: string; readonly amber: string };
  };
}

export interface FormFault {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const typed = (figure: string | number | null): string => (figure === null ? '' : formatDecimal(String(figure)));
const WORDS = Object.keys(SCORING_WORDS) as ScoringWord[];

export function formOf(title: string, { scoring, evaluation }: SystemRules): SystemForm {
  const words = Object.fromEntries(WORDS.map((name) => [name, scoring[name]])) as Record<ScoringWord, string>;
  return {
    title,
    scoring: {
      ...words,
      cap: typed(scoring.cap),
      lateDays: typed(scoring.lateDays),
      floor: typed(scoring.floor),
      agencyWeight: typed(scoring.agencyWeight),
      bands: (scoring.bands ?? []).map(({ from, to, achievement }, index) => ({
        ...{ key: `${index}`, from: typed(from), to: typed(to), achievement: typed(achievement) },
      })),
    },
    evaluation: {
      behaviourMax: typed(evaluation.behaviourMax),
      commentBelow: typed(evaluation.commentBelow),
      commentAbove: typed(evaluation.commentAbove),
      contestDays: typed(evaluation.contestDays),
      rescaledBehaviours: evaluation.rescaledBehaviours,
      semaphores: { green: typed(evaluation.semaphores.green), amber: typed(evaluation.semaphores.amber) },
      clusters: evaluation.clusters.map((each, index) => ({
        ...{ key: `${index}`, code: each.code, label: each.label },
        ...sharesOf((part) => typed(each[part])),
      })),
      behaviours: evaluation.behaviours.map((each, index) => ({
        ...each,
        key: `${index}`,
        weight: typed(each.weight),
      })),
      bands: evaluation.bands.map(({ from, to, label, resultPercent }, index) => ({
        ...{ key: `${index}`, from: typed(from), to: typed(to), label, resultPercent: typed(resultPercent) },
      })),
    },
  };
}

const sharesOf = (of: (part: SheetPart) => string) =>
  Object.fromEntries(SHEET_PARTS.map((part) => [part, of(part)])) as Record<SheetPart, string>;

/** As the server reads it; what is no figure goes as it was typed, and is refused at its place. */
const figure = (text: string): string => {
  const parsed = parseItalianDecimal(text);
  return parsed.ok ? parsed.value : text.trim();
};
const optional = (text: string): string | null => (text.trim() === '' ? null : figure(text));
const whole = (text: string): number | string => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : text.trim());
const optionalWhole = (text: string) => (text.trim() === '' ? null : whole(text));

export const scoringOf = ({ scoring }: SystemForm) => ({
  ...Object.fromEntries(WORDS.map((name) => [name, scoring[name]])),
  cap: figure(scoring.cap),
  lateDays: whole(scoring.lateDays),
  floor: optional(scoring.floor),
  agencyWeight: figure(scoring.agencyWeight),
  bands:
    scoring.bands.length === 0
      ? null
      : scoring.bands.map(({ from, to, achievement }) => ({
          ...{ from: figure(from), to: figure(to), achievement: figure(achievement) },
        })),
});

export const evaluationOf = ({ evaluation }: SystemForm) => ({
  clusters: evaluation.clusters.map((each) => ({
    ...{ code: each.code, label: each.label },
    ...sharesOf((part) => figure(each[part])),
  })),
  behaviours: evaluation.behaviours.map(({ key: _, weight, ...each }) => ({ ...each, weight: figure(weight) })),
  behaviourMax: whole(evaluation.behaviourMax),
  rescaledBehaviours: evaluation.rescaledBehaviours,
  commentBelow: optionalWhole(evaluation.commentBelow),
  commentAbove: optionalWhole(evaluation.commentAbove),
  bands: evaluation.bands.map(({ from, to, label, resultPercent }) => ({
    ...{ from: figure(from), to: figure(to), label, resultPercent: figure(resultPercent) },
  })),
  contestDays: whole(evaluation.contestDays),
  semaphores: { green: figure(evaluation.semaphores.green), amber: figure(evaluation.semaphores.amber) },
});

/** What is sent to be saved. */
export const inputOf = (form: SystemForm) => ({
  title: form.title,
  scoringJson: JSON.stringify(scoringOf(form)),
  evaluationJson: JSON.stringify(evaluationOf(form)),
});

export type Step = string | number;

/** `['evaluation', 'clusters', 0, 'unit']` -> `evaluation.clusters[0].unit`, as the server names it. */
export const pathOf = (steps: readonly Step[]): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');

/** What stands at a place of the form. */
export const at = (tree: unknown, steps: readonly Step[]): unknown =>
  steps.reduce<unknown>((branch, step) => (branch as Record<Step, unknown>)[step], tree);

/** The same form with something else at one place. */
export function put<T>(tree: T, [step, ...rest]: readonly Step[], value: unknown): T {
  if (step === undefined) return value as T;
  // A place of the form is named by those who draw it: there is a branch.
  const branch = tree as Record<Step, unknown>;
  const next = put(branch[step], rest, value);
  if (Array.isArray(tree)) return tree.map((each, index) => (index === step ? next : each)) as T;
  return { ...branch, [step]: next } as T;
}

/** Each behaviour with so many descriptors as there are marks; what was written beyond them stays in the draft. */
export function withMarks(behaviour: BehaviourForm, marks: number): BehaviourForm {
  const { descriptors } = behaviour;
  if (descriptors.length === marks) return behaviour;
  return { ...behaviour, descriptors: Array.from({ length: marks }, (_, index) => descriptors[index] ?? '') };
}
