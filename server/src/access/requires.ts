import type { Permission } from '@albero/schema/contract';
import { Authorized, Extensions } from 'type-graphql';

/** `signedIn`: every person with a session, whatever the seats; the answer must be about that person only. */
export type Gate = Permission | 'signedIn';

/** Gate 1 of a root field. The name stands in the schema's extensions, so a test lists the unguarded ones. */
export const Requires =
  (permission: Gate): MethodDecorator =>
  (target, key, descriptor) => {
    Extensions({ permission })(target, key as string, descriptor);
    Authorized<string>(permission)(target, key as string, descriptor);
  };
