import type { Issue } from '@albero/schema/contract';
import { systemFaults } from '../../domain/scoring/index.ts';
import type { PlanDocument } from '../format/plan-document.ts';

/** The measurement system that a document names must be one that can be applied. */
export const checkSystem = ({ measurementSystem }: PlanDocument): Issue[] => systemFaults(measurementSystem);
