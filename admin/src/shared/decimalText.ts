import { formatDecimal, parseItalianDecimal } from '@albero/schema/rules';

/** What a person typed, as a figure of the API; or why it is none. An empty field is no figure and no fault. */
export type TypedDecimal = { readonly value: string | null } | { readonly fault: string; readonly readings?: string };

export function readDecimal(typed: string): TypedDecimal {
  if (typed.trim() === '') return { value: null };
  const parsed = parseItalianDecimal(typed);
  if (parsed.ok) return { value: parsed.value };
  return parsed.params ? { fault: parsed.code, readings: parsed.params.readings } : { fault: parsed.code };
}

/** A figure as it is shown in a field: decimal comma, decimals as written. */
export const writeDecimal = (value: string | null | undefined): string => (value == null ? '' : formatDecimal(value));
