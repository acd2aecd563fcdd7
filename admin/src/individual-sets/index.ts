import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./SetList.tsx')),
  pages: [
    { path: '/individualSets/:id', page: lazy(() => import('./SetPage.tsx')) },
    { path: '/da-approvare', page: lazy(() => import('./ApprovalPage.tsx')) },
  ],
};
export default card;
