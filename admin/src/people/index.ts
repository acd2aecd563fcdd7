import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./PersonList.tsx')),
  edit: lazy(() => import('./PersonEdit.tsx')),
  create: lazy(() => import('./PersonCreate.tsx')),
};
export default card;
