import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./PlanList.tsx')),
  pages: [{ path: '/plans/:id', page: lazy(() => import('./PlanTreePage.tsx')) }],
};
export default card;
