import type { Issue } from '@albero/schema/contract';
import type { z } from 'zod';
import { invalid } from '../domain/errors.ts';
import { type PlanDocument, planDocument } from './format/plan-document.ts';
import { type IssueCode, issue, pathOf } from './issues.ts';
import { repeatedKeys } from './repeated-keys.ts';

/** The real plan takes 116 kB; ten megabytes are more than any body's. */
export const MAX_DOCUMENT_BYTES = 10_000_000;
const MAX_ISSUES = 500;

/**
 * A plan document from the bytes of a file: UTF-8, JSON, and of the shape of the format.
 * What the parts say to each other (codes, units, targets) is not looked at here: `checkDocument`.
 * @throws DomainError INVALID with every fault and its path
 */
export function readDocument(bytes: Uint8Array): PlanDocument {
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) throw invalid(issue('', 'TOO_LARGE', { max: MAX_DOCUMENT_BYTES }));
  const text = decode(bytes);
  const value = parseJson(text);
  const repeated = repeatedKeys(text);
  if (repeated.length > 0) throw invalid(...repeated.slice(0, MAX_ISSUES));
  return parseDocument(value);
}

/** The same from parsed JSON. Nothing of the input is copied but the keys of the format. */
export function parseDocument(value: unknown): PlanDocument {
  const parsed = planDocument.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(...parsed.error.issues.flatMap((fault) => asIssues(fault, value)).slice(0, MAX_ISSUES));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid(issue('', 'TEXT_ENCODING'));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec((error as Error).message) ?? [];
    const where = line && column ? { line, column } : endOf(text);
    throw invalid(issue('', 'JSON_SYNTAX', where));
  }
}

/** JSON.parse names no place when the text ends too early. */
function endOf(text: string): { line: number; column: number } {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

type Fault = z.core.$ZodIssue;

function asIssues(fault: Fault, value: unknown): Issue[] {
  const path = pathOf(fault.path);
  if (fault.code === 'unrecognized_keys')
    return fault.keys.map((key) => issue(pathOf([...fault.path, key]), 'UNKNOWN_KEY', { key }));
  if (at(value, fault.path) === undefined) return [issue(path, 'MISSING')];
  if (fault.code === 'invalid_type') return [wrongType(fault, path)];
  if (fault.code === 'invalid_value') return [issue(path, 'NOT_IN_LIST', { allowed: fault.values.join(', ') })];
  if (fault.code === 'too_big' && (fault.message === 'TOO_LONG' || fault.message === 'TOO_MANY'))
    return [issue(path, fault.message, { max: Number(fault.maximum) })];
  return [issue(path, fault.message as IssueCode)];
}

/** A number where a decimal string belongs says so; everything else names the type. */
const wrongType = (fault: z.core.$ZodIssueInvalidType, path: string): Issue =>
  CODED.test(fault.message)
    ? issue(path, fault.message as IssueCode)
    : issue(path, 'WRONG_TYPE', { expected: String(fault.expected) });

const CODED = /^[A-Z_]+$/;

/** Own properties only: what a prototype lends is not in the document. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
