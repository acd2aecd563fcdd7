import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./SeatList.tsx')),
  edit: lazy(() => import('./SeatEdit.tsx')),
  create: lazy(() => import('./SeatCreate.tsx')),
};
export default card;
