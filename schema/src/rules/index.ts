export * from './day.ts';
export * from './decimal.ts';
export * from './derive.ts';
export * from './inputs.ts';
export * from './target.ts';
export * from './value-checks.ts';
export * from './weights.ts';
export * from './what-if.ts';
