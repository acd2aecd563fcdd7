export { isDemo } from './mark.ts';
export { DEMO_PASSWORD, DEMO_PEOPLE, type DemoSignIn, demoPeople } from './people.ts';
export { NotDemo, resetDemo } from './reset.ts';
export { type Seeding, seedDemo } from './seed.ts';
