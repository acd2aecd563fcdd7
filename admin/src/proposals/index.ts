import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./ProposalList.tsx')),
  pages: [
    { path: '/proposals/create', page: lazy(() => import('./CreateProposalPage.tsx')) },
    { path: '/proposals/:id', page: lazy(() => import('./ProposalPage.tsx')) },
  ],
};
export default card;
