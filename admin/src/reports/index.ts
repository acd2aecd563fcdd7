import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./ReportList.tsx')),
  pages: [{ path: '/reports/:id', page: lazy(() => import('./ReportPage.tsx')) }],
};
export default card;
