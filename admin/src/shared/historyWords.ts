import { type RulePart, SCORING_WORDS } from '@albero/schema/contract';
import { fieldWords } from '../measurement-systems/ruleWords.ts';
import { showDay, showDecimal, showInstant } from './format.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What the words of an act are made from. */
export interface Told {
  readonly resource: string;
  readonly changesJson?: string | null | undefined;
  /** `{ id: name }` of the units, positions and persons that the changes name. */
  readonly namesJson?: string | null | undefined;
}

/** One changed field: what it is called on the page, what it said before and after. */
export interface ToldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What an act did is called on a resource as its action is: a value is sent where a set is proposed. */
export const actWord = (translate: Translate, resource: string, action: string): string =>
  translate(`history.actsOf.${resource}.${action}`, { _: translate(`history.acts.${action}`, { _: action }) });

/** An act's changes in words. What is no list of changes tells nothing; what only the machine needs is left out. */
export function changesInWords(translate: Translate, { resource, changesJson, namesJson }: Told): ToldChange[] {
  const names = asObject(namesJson);
  return Object.entries(asObject(changesJson)).flatMap(([field, pair]): ToldChange[] => {
    if (!Array.isArray(pair) || MACHINERY.has(field)) return [];
    const show = (value: unknown) => valueInWords(translate, { resource, field: lastOf(field), names }, value);
    const told = { field: fieldInWords(translate, resource, field), before: show(pair[0]), after: show(pair[1]) };
    return told.before === told.after ? [] : [told];
  });
}

const MACHINERY = new Set(['id', 'version', 'bodyId', 'versionId', 'planId', 'lineageId']);
/** Between the parts of a change's name: the objective, its indicator, the field. */
const STEP = ' › ';
const lastOf = (field: string): string => field.split(STEP).at(-1) ?? field;

function fieldInWords(translate: Translate, resource: string, field: string): string {
  const parts = field.split(STEP);
  const last = parts.pop() ?? '';
  if (resource === 'measurementSystems') return ruleInWords(translate, parts, last);
  return [...parts, labelOf(translate, last)].join(STEP);
}

/** Of a measurement system: the part, which item of it, the rule. */
function ruleInWords(translate: Translate, [part, ...items]: readonly string[], field: string): string {
  if (part === undefined) return labelOf(translate, field);
  const rule = { part: part as RulePart, field };
  return [translate(`measurementSystem.sections.${part}`), ...items, fieldWords(translate, rule)].join(STEP);
}

const labelOf = (translate: Translate, field: string): string =>
  translate(`history.fields.${field}`, { _: translate(`sets.fields.${field}`, { _: field }) });

interface Place {
  readonly resource: string;
  readonly field: string;
  readonly names: Readonly<Record<string, unknown>>;
}

function valueInWords(translate: Translate, place: Place, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
  if (typeof value === 'string') return textInWords(translate, place, value);
  if (Array.isArray(value)) return value.map((each) => valueInWords(translate, place, each)).join(', ') || NOTHING;
  return typeof value === 'object' ? partsInWords(translate, place, value) : String(value);
}

const NOTHING = '—';

function textInWords(translate: Translate, { resource, field, names }: Place, text: string): string {
  const named = names[text];
  if (typeof named === 'string') return named;
  const list = listOf(resource, field);
  if (list) return translate(`${list}.${text}`, { _: text });
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return showDay(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return showInstant(text);
  return /^-?\d+\.\d+$/.test(text) ? showDecimal(text) : text;
}

/** The catalogue's list in which the words of a field stand. */
function listOf(resource: string, field: string): string | undefined {
  if (field === 'state') return `states.${resource === 'individualMeasurements' ? 'measurements' : resource}`;
  if (field === 'kind') return KINDS[resource] ?? 'kinds';
  if (resource === 'measurementSystems' && Object.hasOwn(SCORING_WORDS, field))
    return `measurementSystem.rules.${field}.options`;
  return LISTS[field];
}

const KINDS: Readonly<Record<string, string>> = { units: 'unitKinds', seats: 'seats.kinds' };
const LISTS: Readonly<Record<string, string>> = {
  role: 'roles',
  outcome: 'outcomes',
  operator: 'operators',
  pooling: 'poolings',
  branch: 'branches',
  revisionCause: 'causes',
};

/** The data of a value, part by part; a whole text (a set, a proposal) is kept in the act and too long for here. */
function partsInWords(translate: Translate, place: Place, parts: object): string {
  const entries = Object.entries(parts);
  if (entries.some(([, part]) => typeof part === 'object' && part !== null)) return translate('history.whole');
  const told = entries.filter(([, part]) => part !== null && part !== '');
  const show = (field: string, part: unknown) => valueInWords(translate, { ...place, field }, part);
  return told.map(([field, part]) => `${labelOf(translate, field)}: ${show(field, part)}`).join('; ') || NOTHING;
}

function asObject(json: string | null | undefined): Readonly<Record<string, unknown>> {
  const read: unknown = json ? JSON.parse(json) : null;
  return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
}
