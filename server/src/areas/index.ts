import type { Database } from '../database/database.ts';
import { AreaEditingResolver } from './area.resolver.ts';
import { AreaService } from './area.service.ts';

export function makeAreas(db: Database) {
  const areas = new AreaService(db);
  return { services: { areas }, resolvers: [new AreaEditingResolver(areas)] };
}
