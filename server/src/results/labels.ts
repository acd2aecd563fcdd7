import type { Item } from '../domain/scoring/index.ts';
import type { ScoredVersion } from './scored.ts';

type Kind = Extract<Item, { readonly is: string }>['is'];

/** What the parts of a plan are called: by their kind and code. */
export function labelsOf({ document }: ScoredVersion): (kind: Kind, code: string) => string {
  const objectives = [...document.areas, ...document.positions].flatMap((parent) => parent.objectives);
  const titles = {
    area: titlesOf(document.areas),
    position: titlesOf(document.positions),
    objective: titlesOf(objectives),
    unit: new Map(document.units.map(({ code, name }) => [code, name])),
  };
  return (kind, code) => {
    if (kind === 'body' || kind === 'chamber' || kind === 'agency') return document.organisation.name;
    return titles[kind].get(code) ?? code;
  };
}

const titlesOf = (all: readonly { readonly code: string; readonly title: string }[]): Map<string, string> =>
  new Map(all.map(({ code, title }) => [code, title]));
