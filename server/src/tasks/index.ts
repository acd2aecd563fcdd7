import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { TaskResolver } from './task.resolver.ts';
import { TaskService } from './task.service.ts';

export * from './task.types.ts';
export { TaskResolver, TaskService };

export function makeTasks(db: Database, { escalationDays }: Pick<Config, 'escalationDays'>) {
  const service = new TaskService(db, escalationDays);
  return { service, resolvers: [new TaskResolver(service)] };
}
