import type { Viewer } from '@albero/schema/contract';
import type { Loaders } from './loaders.ts';

/** One request: who asks, when, on which business day (Europe/Rome), and the batches that live as long as it. */
export interface Context {
  readonly viewer: Viewer | null;
  readonly sessionId: string | null;
  readonly now: Date;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly loaders: Loaders;
}

/** The context of a field behind a gate: somebody is signed in. */
export type SignedIn = Context & { readonly viewer: Viewer };
