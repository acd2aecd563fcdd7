import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = { list: lazy(() => import('./PeriodList.tsx')) };
export default card;
