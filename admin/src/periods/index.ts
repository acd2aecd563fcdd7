import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./PeriodList.tsx')),
  edit: lazy(() => import('./PeriodEdit.tsx')),
  create: lazy(() => import('./PeriodCreate.tsx')),
};
export default card;
