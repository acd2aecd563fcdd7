import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./ObjectiveList.tsx')),
  pages: [{ path: '/objectives/:id', page: lazy(() => import('./ObjectivePage.tsx')) }],
};
export default card;
