import {
  ACTIONS,
  type Action,
  can,
  mayEver,
  RESOURCES,
  type Resource,
  type Subject,
  type Viewer,
} from '@albero/schema/contract';
import { DomainError } from '../domain/errors.ts';

/** Gate 1: may this person ever do it? Unknown words are refused. */
export function assertMayEver(viewer: Viewer | null, permission: string): asserts viewer is Viewer {
  if (!viewer) throw new DomainError('UNAUTHENTICATED', {});
  if (permission === 'signedIn' || permission === 'computed') return;
  const [resource, action] = permission.split('.') as [Resource, Action];
  const isKnown = RESOURCES.includes(resource) && ACTIONS.includes(action);
  if (!isKnown || !mayEver(viewer, action, resource)) throw new DomainError('FORBIDDEN', { resource, action });
}

/** Gate 2: this record, now? */
export function assertCan(viewer: Viewer, action: Action, resource: Resource, subject: Subject): void {
  const verdict = can(viewer, action, resource, subject);
  if (verdict.allowed) return;
  if (verdict.code === 'NOT_FOUND') throw new DomainError('NOT_FOUND', { resource });
  const reason = 'reason' in verdict ? { reason: verdict.reason } : {};
  if (verdict.code === 'FORBIDDEN') throw new DomainError('FORBIDDEN', { resource, action, ...reason });
  throw new DomainError('WRONG_STATE', { action, ...(subject.state && { state: subject.state }), ...reason });
}
