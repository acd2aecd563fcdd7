import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./UnitTree.tsx')),
  edit: lazy(() => import('./UnitEdit.tsx')),
  create: lazy(() => import('./UnitCreate.tsx')),
};
export default card;
