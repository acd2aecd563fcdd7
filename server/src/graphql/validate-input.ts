import type { Issue } from '@albero/schema/contract';
import { type ValidationError, validate } from 'class-validator';
import { invalid } from '../domain/errors.ts';

/**
 * Checks an argument and every input inside it against its class-validator rules.
 * @throws DomainError INVALID with the path of each fault
 */
export async function validateInput(value: unknown): Promise<void> {
  const issues = await issuesOf(value, '');
  if (issues.length > 0) throw invalid(...issues.slice(0, MOST_ISSUES));
}

const MOST_ISSUES = 50;

async function issuesOf(value: unknown, path: string): Promise<Issue[]> {
  if (Array.isArray(value)) return (await Promise.all(value.map((item, i) => issuesOf(item, `${path}[${i}]`)))).flat();
  if (!isInput(value)) return [];
  const found = await validate(value, OPTIONS);
  const own = found.flatMap((error) => (error.children?.length ? [] : asIssues(error, path)));
  const inner = await Promise.all(Object.entries(value).map(([name, each]) => issuesOf(each, join(path, name))));
  return [...own, ...inner.flat()];
}

const OPTIONS = {
  skipMissingProperties: true,
  forbidUnknownValues: false,
  validationError: { target: false },
} as const;

/** Inputs are instances of our classes; days, instants and plain JSON are not looked into. */
const isInput = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Date) &&
  Object.getPrototypeOf(value) !== Object.prototype;

const join = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** `isInt` becomes `IS_INT`, `max` becomes `MAX`, a code of our own stays as it is written. */
const asIssues = ({ property, constraints = {} }: ValidationError, path: string): Issue[] =>
  Object.keys(constraints).map((name) => ({
    path: join(path, property),
    code: name.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase(),
  }));
