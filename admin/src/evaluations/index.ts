import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./EvaluationList.tsx')),
  pages: [
    { path: '/evaluations/calibration', page: lazy(() => import('./CalibrationPage.tsx')) },
    { path: '/evaluations/summary', page: lazy(() => import('./SummaryPage.tsx')) },
    { path: '/evaluations/:id', page: lazy(() => import('./SheetPage.tsx')) },
    { path: '/evaluations/:id/amend', page: lazy(() => import('./AmendPage.tsx')) },
    { path: '/evaluations/:id/versions', page: lazy(() => import('./VersionsPage.tsx')) },
    { path: '/fascicolo', page: lazy(() => import('./DossierPage.tsx')) },
  ],
};
export default card;
