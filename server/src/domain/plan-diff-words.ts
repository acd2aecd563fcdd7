import { formatDay, formatPrinted } from '@albero/schema/rules';
import { type NodeChange, type PlanNode, unitsIn } from './plan-diff.ts';
import { clauseOf, shown } from './plan-diff-fields.ts';

/** A version as the head of the text names it. */
export interface ComparedVersion {
  readonly title: string;
  readonly year: number;
  readonly number: number;
  readonly adoptionBody: string | null;
  readonly adoptionAct: string | null;
  readonly adoptionDate: string | null;
  readonly revisionCause: string | null;
  readonly revisionReason: string | null;
  readonly effectiveOn: string | null;
}

/**
 * The words of the act that makes one version of the other: whole sentences, each with the value as it was and as it is
 * to be, in the order of the plan, numbered, under the area or position where they belong. Empty when nothing changes.
 * What stands below a node that is added or suppressed is told with it, not again by itself.
 */
export function amendingWords(from: ComparedVersion, to: ComparedVersion, changes: readonly NodeChange[]): string {
  const told = changes.filter((change) => !isToldWithParent(change, changes));
  if (told.length === 0) return '';
  const lines = [headLine(from, to), ...reasonLines(to)];
  let place: string | null = null;
  for (const [i, change] of told.entries()) {
    const here = nodeOf(change).place;
    if (here !== place) lines.push('', here);
    place = here;
    lines.push(`${i + 1}. ${sentence(change, changes)}`);
  }
  return `${lines.join('\n')}\n`;
}

const nodeOf = ({ before, after }: NodeChange): PlanNode => (after ?? before) as PlanNode;

const isToldWithParent = (change: NodeChange, changes: readonly NodeChange[]): boolean =>
  change.change !== 'changed' &&
  changes.some((other) => other.change === change.change && nodeOf(other).lineageId === nodeOf(change).parentId) &&
  !(change.change === 'added' && nodeOf(change).kind === 'objective');

function headLine(from: ComparedVersion, to: ComparedVersion): string {
  if (from.year === to.year)
    return `Modifiche al piano «${from.title}», anno ${from.year}: dalla ${named(from)} alla ${named(to)}.`;
  return `Differenze tra il piano dell’anno ${from.year}, ${named(from)}, e quello dell’anno ${to.year}, ${named(to)}.`;
}

function named({ number, adoptionBody, adoptionAct, adoptionDate }: ComparedVersion): string {
  if (adoptionAct === null) return `versione ${number}`;
  const act = `atto ${adoptionAct}${adoptionDate ? ` del ${formatDay(adoptionDate)}` : ''}`;
  return `versione ${number} (${adoptionBody ? `${adoptionBody}, ` : ''}${act})`;
}

function reasonLines({ revisionCause, revisionReason, effectiveOn }: ComparedVersion): string[] {
  return [
    ...(revisionReason
      ? [`Motivo (causa ${revisionCause === 'exogenous' ? 'esogena' : 'endogena'}): ${revisionReason}`]
      : []),
    ...(effectiveOn ? [`Le modifiche hanno effetto dal ${formatDay(effectiveOn)}.`] : []),
  ];
}

function sentence(change: NodeChange, changes: readonly NodeChange[]): string {
  const { before, after } = change;
  if (before === null && after) return ADDED[after.kind](after, childrenOf(after, changes, 'after'));
  if (after === null && before) return REMOVED[before.kind](before, changes.some(isRemovedFrom(before)));
  const clauses = change.fields.map(clauseOf).join('; ');
  return `${subjectOf(before as PlanNode)} è così ${endOf(before as PlanNode)}: ${clauses}.`;
}

const childrenOf = ({ lineageId }: PlanNode, changes: readonly NodeChange[], side: 'after'): PlanNode[] =>
  changes.flatMap((change) => (change[side]?.parentId === lineageId && change[side] ? [change[side]] : []));

const isRemovedFrom =
  ({ lineageId }: PlanNode) =>
  ({ change, before }: NodeChange): boolean =>
    change === 'removed' && before?.parentId === lineageId;

const endOf = ({ kind }: PlanNode): string => (kind === 'area' ? 'modificata' : 'modificato');

function subjectOf({ kind, code, title }: PlanNode): string {
  if (kind === 'indicator') return `L’indicatore «${title}» dell’obiettivo ${code}`;
  return kind === 'area' ? `L’area ${code} «${title}»` : `L’obiettivo ${code} «${title}»`;
}

type Kind = PlanNode['kind'];

const ADDED: Readonly<Record<Kind, (node: PlanNode, children: readonly PlanNode[]) => string>> = {
  area: ({ code, title, fields: { weight } }) =>
    `È aggiunta l’area ${code} «${title}»${weight ? `, con peso ${formatPrinted(weight)}` : ''}.`,
  objective: (node, indicators) => {
    const { code, title, fields } = node;
    const units = unitsIn(fields.units ?? null);
    const parts = [
      ...(fields.weight ? [`con peso ${formatPrinted(fields.weight)}`] : []),
      ...(units.length > 0 ? [`affidato a ${units.join(', ')}`] : []),
      ...(fields.leadUnit && units.length > 1 ? [`con capofila ${fields.leadUnit}`] : []),
    ];
    return `È aggiunto l’obiettivo ${code} «${title}»${parts.map((part) => `, ${part}`).join('')}${withIndicators(indicators)}.`;
  },
  indicator: (node) => `All’obiettivo ${node.code} è aggiunto l’indicatore ${described(node)}.`,
};

/** What was moved elsewhere before is not suppressed with its area. */
const REMOVED: Readonly<Record<Kind, (node: PlanNode, isWithChildren: boolean) => string>> = {
  area: ({ code, title }, isWithChildren) =>
    `È soppressa l’area ${code} «${title}»${isWithChildren ? ', con i suoi obiettivi' : ''}.`,
  objective: ({ code, title, fields }, isWithChildren) => {
    const weight = fields.weight ? ` (peso ${formatPrinted(fields.weight)})` : '';
    return `È soppresso l’obiettivo ${code} «${title}»${weight}${isWithChildren ? ', con i suoi indicatori' : ''}.`;
  },
  indicator: (node) => `Dell’obiettivo ${node.code} è soppresso l’indicatore ${described(node)}.`,
};

function withIndicators(indicators: readonly PlanNode[]): string {
  if (indicators.length === 0) return '';
  const words = indicators.map(described).join('; ');
  return indicators.length === 1 ? `, con l’indicatore ${words}` : `, con gli indicatori ${words}`;
}

/** `«Rispetto dei tempi» (rapporto in percentuale, peso 100,00, target «>= 90,00 %»)` */
function described({ title, fields: { kind, weight, target } }: PlanNode): string {
  const facts = [
    ...(kind ? [shown('kind', kind)] : []),
    ...(weight ? [`peso ${formatPrinted(weight)}`] : []),
    ...(target ? [`target «${target}»`] : []),
  ];
  return `«${title}»${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
}
