import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./PositionList.tsx')),
  edit: lazy(() => import('./PositionEdit.tsx')),
  create: lazy(() => import('./PositionCreate.tsx')),
};
export default card;
