import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./ObjectiveList.tsx')),
  pages: [
    { path: '/objectives/:id', page: lazy(() => import('./ObjectivePage.tsx')) },
    { path: '/objectives/:id/edit', page: lazy(() => import('./EditObjectivePage.tsx')) },
    { path: '/plans/:id/areas/:areaId/new', page: lazy(() => import('./CreateObjectivePage.tsx')) },
  ],
};
export default card;
