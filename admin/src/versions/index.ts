import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./VersionList.tsx')),
  pages: [
    { path: '/versions/compare', page: lazy(() => import('./ComparePage.tsx')) },
    { path: '/versions/:id', page: lazy(() => import('./VersionPage.tsx')) },
  ],
};
export default card;
