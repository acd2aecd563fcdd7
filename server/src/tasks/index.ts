import type { Database } from '../database/database.ts';
import { TaskResolver } from './task.resolver.ts';
import { TaskService } from './task.service.ts';

export * from './task.types.ts';
export { TaskResolver, TaskService };

export function makeTasks(db: Database) {
  const service = new TaskService(db);
  return { service, resolvers: [new TaskResolver(service)] };
}
