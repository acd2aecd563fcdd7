export { enliven } from './enliven.ts';
export { isDemo } from './mark.ts';
export { DEMO_PEOPLE } from './people.ts';
export { NotDemo, resetDemo } from './reset.ts';
export { type Seeding, seedDemo } from './seed.ts';
