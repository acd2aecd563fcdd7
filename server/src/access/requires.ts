import type { Permission } from '@albero/schema/contract';
import { Authorized, Extensions } from 'type-graphql';

/**
 * `signedIn`: every person with a session, whatever the seats; the answer must be about that person only.
 * `computed`: the permission depends on the input (`advance`, `history`); the service checks it before anything else.
 */
export type Gate = Permission | 'signedIn' | 'computed';

/** Gate 1 of a root field. The name stands in the schema's extensions, so a test lists the unguarded ones. */
export const Requires =
  (permission: Gate): MethodDecorator =>
  (target, key, descriptor) => {
    Extensions({ permission })(target, key as string, descriptor);
    Authorized<string>(permission)(target, key as string, descriptor);
  };
