import { lazy } from 'react';
import type { Card } from '../shared/card.ts';

const card: Card = {
  list: lazy(() => import('./MessageList.tsx')),
  pages: [{ path: '/notifiche', page: lazy(() => import('./NotificationsPage.tsx')) }],
};
export default card;
