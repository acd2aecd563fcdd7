import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./ConflictList.tsx')),
  edit: lazy(() => import('./ConflictPage.tsx')),
  create: lazy(() => import('./ConflictCreate.tsx')),
};
export default card;
