import { Initial1700000000001 } from './0001-initial.ts';
import { Year1700000000002 } from './0002-year.ts';

/** In order; one step each, forward only. */
export const MIGRATIONS = [Initial1700000000001, Year1700000000002];
