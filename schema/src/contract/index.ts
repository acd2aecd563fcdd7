export * from './can.ts';
export * from './codes.ts';
export type * from './objective-content.ts';
export * from './permissions.ts';
export type * from './set-content.ts';
export * from './system-rules.ts';
export * from './vocabulary.ts';
export * from './workflow.ts';
