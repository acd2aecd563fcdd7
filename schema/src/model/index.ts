import 'reflect-metadata';

export * from './act.ts';
export * from './command.ts';
export * from './comment.ts';
export * from './evidence.ts';
export * from './indicator.ts';
export * from './measurement.ts';
export * from './message.ts';
export * from './objective.ts';
export * from './person.ts';
export * from './plan.ts';
export * from './position.ts';
export * from './proposal.ts';
export * from './scalars.ts';
export * from './setting.ts';
export * from './unit.ts';
