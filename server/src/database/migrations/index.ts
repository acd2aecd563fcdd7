import { Initial1700000000001 } from './0001-initial.ts';

/** In order; one step each, forward only. */
export const MIGRATIONS = [Initial1700000000001];
