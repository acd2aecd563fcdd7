import { Ctx, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { TaskService } from './task.service.ts';
import { Task } from './task.types.ts';

@Resolver(() => Task)
export class TaskResolver {
  constructor(private readonly service: TaskService) {}

  /** What waits for the reader now, in the roles held today. */
  @Query(() => [Task])
  @Requires('signedIn')
  tasks(@Ctx() { viewer, today }: SignedIn): Promise<Task[]> {
    return this.service.list(viewer, today);
  }
}
