import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./SystemList.tsx')),
  pages: [
    { path: '/measurementSystems/:id', page: lazy(() => import('./SystemPage.tsx')) },
    { path: '/measurementSystems/:id/edit', page: lazy(() => import('./EditSystemPage.tsx')) },
  ],
};
export default card;
