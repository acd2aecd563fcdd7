import type { RuleChange } from '@albero/schema/contract';
import { showDecimal } from '../shared/format.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What a rule of a system is called. */
export function fieldWords(translate: Translate, { part, field }: Pick<RuleChange, 'part' | 'field'>): string {
  const [, mark] = /^descriptor (\d+)$/.exec(field) ?? [];
  if (mark) return translate('measurementSystem.mark', { mark });
  if (part === 'scoring') return translate(`measurementSystem.rules.${field}.label`);
  return translate(`measurementSystem.fields.${field}`);
}

/** Where it stands: the part, and which item of it. */
export function placeWords(translate: Translate, { part, item }: Pick<RuleChange, 'part' | 'item'>): string {
  const name = translate(`measurementSystem.sections.${part}`);
  return item === null ? name : `${name}: ${item}`;
}

/** What a rule says; null: nothing, or it was not there. */
export function valueWords(
  translate: Translate,
  { part, field }: Pick<RuleChange, 'part' | 'field'>,
  value: string | null,
) {
  if (value === null) return translate('measurementSystem.notSet');
  if (value === 'true' || value === 'false') return translate(`ra.boolean.${value}`);
  if (part === 'scoring' && /^[a-zA-Z]+$/.test(value))
    return translate(`measurementSystem.rules.${field}.options.${value}`);
  return /^-?\d+(\.\d+)?$/.test(value) ? showDecimal(value) : value;
}
