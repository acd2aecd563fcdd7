import { createContext, useContext } from 'react';
import type { TreePeriod } from './planRecord.ts';

/** The periods of the plan that the tree shows: known to every line without being handed down. */
export const TreePeriods = createContext<readonly TreePeriod[]>([]);
export const useTreePeriods = (): readonly TreePeriod[] => useContext(TreePeriods);
