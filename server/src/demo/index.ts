export { enliven } from './enliven.ts';
export { isDemo } from './mark.ts';
export { NotDemo } from './not-demo.ts';
export { DEMO_PEOPLE } from './people.ts';
export { resetDemo } from './reset.ts';
export { type Seeding, seedDemo } from './seed.ts';
