import { Initial1700000000001 } from './0001-initial.ts';
import { Year1700000000002 } from './0002-year.ts';
import { Evaluation1700000000003 } from './0003-evaluation.ts';

/** In order; one step each, forward only. */
export const MIGRATIONS = [Initial1700000000001, Year1700000000002, Evaluation1700000000003];
