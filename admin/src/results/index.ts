import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./ResultsPage.tsx')),
  pages: [
    { path: '/results/areas/:code', page: lazy(() => import('./AreaPage.tsx')) },
    { path: '/results/units/:code', page: lazy(() => import('./UnitPage.tsx')) },
    { path: '/results/positions/:code', page: lazy(() => import('./PositionPage.tsx')) },
    { path: '/results/weights', page: lazy(() => import('./WeightsPage.tsx')) },
    { path: '/results/values', page: lazy(() => import('./ValuesPage.tsx')) },
  ],
};
export default card;
