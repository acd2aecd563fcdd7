import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./ScenarioList.tsx')),
  pages: [
    { path: '/simulazioni', page: lazy(() => import('./ScenarioList.tsx')) },
    { path: '/simulazioni/nuova', page: lazy(() => import('./NewScenarioPage.tsx')) },
    { path: '/simulazioni/:id', page: lazy(() => import('./ScenarioPage.tsx')) },
  ],
};
export default card;
