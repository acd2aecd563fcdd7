import type { Card } from '../shared/card.ts';

const card: Card = {};
export default card;
