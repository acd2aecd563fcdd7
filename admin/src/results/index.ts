import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = { list: lazy(() => import('./ResultsPage.tsx')) };
export default card;
