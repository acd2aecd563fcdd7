/** An answer of `results`, as far as it is `albero-score/1` too. */
export interface Shown {
  readonly day: string;
  readonly final: boolean;
  readonly body: ShownFigures;
  readonly agency: ShownFigures;
  readonly areas: readonly (Named & { readonly objectives: readonly ShownObjective[] })[];
  readonly positions: readonly (Named & { readonly objectives: readonly ShownObjective[] })[];
  readonly units: readonly (Named & { readonly name: string })[];
}
interface ShownFigures {
  readonly score: string | null;
  readonly exact: string | null;
  readonly coverage: string | null;
  readonly state: string;
}
type Named = ShownFigures & { readonly code: string };
type ShownObjective = Named & { readonly indicators: readonly ShownIndicator[] };
interface ShownIndicator {
  readonly name: string;
  readonly value: string | null;
  readonly date: string | null;
  readonly achievement: string | null;
  readonly exact: string | null;
  readonly raw: string | null;
  readonly state: string;
  readonly share: string;
  readonly rule: string | null;
  readonly messages: readonly { readonly words: string }[];
}

const figures = ({ score, exact, coverage, state }: ShownFigures) => ({ score, exact, coverage, state });
const named = ({ code, ...rest }: Named) => ({ code, ...figures(rest) });

const objectives = (all: readonly ShownObjective[]) =>
  all.map(({ indicators, ...rest }) => ({ ...named(rest), indicators: indicators.map(indicator) }));

const indicator = ({ name, value, date, achievement, exact, raw, state, share, rule, messages }: ShownIndicator) => ({
  ...{ name, value: value ?? date, achievement, exact, raw, state, weight: share, rule },
  messages: messages.map(({ words }) => words),
});

/** What the page shows in the shape that the command prints. */
export const asPrinted = ({ day, final, body, agency, areas, positions, units }: Shown) => ({
  format: 'albero-score/1',
  period: day,
  final,
  body: figures(body),
  agency: figures(agency),
  areas: areas.map((area) => ({ ...named(area), objectives: objectives(area.objectives) })),
  positions: positions.map((position) => ({ ...named(position), objectives: objectives(position.objectives) })),
  units: units.map(named),
});
