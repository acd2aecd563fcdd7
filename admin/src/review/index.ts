import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = { pages: [{ path: '/review', page: lazy(() => import('./ReviewPage.tsx')) }] };
export default card;
