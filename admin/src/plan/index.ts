import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./PlanList.tsx')),
  pages: [
    { path: '/plans/:id', page: lazy(() => import('./PlanTreePage.tsx')) },
    { path: '/plans/:id/areas/:areaId/weights', page: lazy(() => import('./WeightsPage.tsx')) },
  ],
};
export default card;
