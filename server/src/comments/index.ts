import type { Database } from '../database/database.ts';
import { CommentResolver } from './comment.resolver.ts';
import { CommentService } from './comment.service.ts';
import {
  OpenCommentsOfObjective,
  OpenCommentsOfSet,
  OpenCommentsOfValue,
  OpenCommentsOfVersion,
} from './open-comments.ts';

export function makeComments(db: Database) {
  const service = new CommentService(db);
  return {
    service,
    resolvers: [
      new CommentResolver(service),
      new OpenCommentsOfValue(),
      new OpenCommentsOfObjective(),
      new OpenCommentsOfSet(),
      new OpenCommentsOfVersion(),
    ],
  };
}
