import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./MeasurementList.tsx')),
  pages: [{ path: '/measurements/:id', page: lazy(() => import('./MeasurementPage.tsx')) }],
};
export default card;
