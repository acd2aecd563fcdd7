import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./PapersList.tsx')),
  pages: [
    { path: '/workingPapers/:id', page: lazy(() => import('./PapersPage.tsx')) },
    { path: '/workingPapers/:id/print', page: lazy(() => import('./PrintPage.tsx')) },
  ],
};
export default card;
