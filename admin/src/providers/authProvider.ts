import type { Action } from '@albero/schema/contract';
import type { AuthProvider } from 'ra-core';
import { forgetToken, hasToken, renew, signIn, signOut } from './api.ts';
import { isApiError } from './errors.ts';
import { forgetMe, isMe, isResource, mayDo, me } from './viewer.ts';

/** react-admin's words for pages, in the words of the table of rights. */
const ASKED: Readonly<Record<string, Action>> = { list: 'read', show: 'read', export: 'read', edit: 'update' };

/** Answers that all come in microtasks make react-admin spin at start: one of them waits for a turn of the event loop. */
const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Signing out in one tab signs out the others; and when somebody else signs in there, the pages of whoever was here go:
 * all tabs share one cookie, so the next save from here would be the other person's.
 */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('albero-session');
tabs?.addEventListener('message', ({ data }: MessageEvent<SessionNews>) => {
  if (data.signedIn !== null && isMe(data.signedIn)) return;
  forgetToken();
  forgetMe();
  window.location.reload();
});

interface SessionNews {
  /** Who is in now; null: nobody. */
  readonly signedIn: string | null;
}
const tellTabs = (news: SessionNews): void => tabs?.postMessage(news);

export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    forgetMe();
    await signIn(username, password);
    void me().then(
      ({ personId }) => tellTabs({ signedIn: personId }),
      () => undefined,
    );
  },

  async logout() {
    forgetMe();
    await aTurn();
    if (!hasToken()) return '/login';
    // The session ends here whatever the network says; the cookie dies with its family on the server.
    await signOut().catch(() => undefined);
    tellTabs({ signedIn: null });
    return '/login';
  },

  async checkAuth() {
    await aTurn();
    if (hasToken()) return;
    try {
      await renew();
    } catch (error) {
      // A server that is away is no reason to sign out: the page shows it and offers to try again.
      if (isApiError(error) && error.code === 'SERVER_AWAY') return;
      throw Object.assign(new Error('expired'), { message: false });
    }
  },

  async checkError(error: unknown) {
    if (!isApiError(error) || error.code !== 'UNAUTHENTICATED') return;
    forgetToken();
    throw Object.assign(new Error('expired'), { message: 'session.expired' });
  },

  async getIdentity() {
    const who = await me();
    return { id: who.personId, fullName: who.name };
  },

  async canAccess({ resource, action, record }) {
    const wanted = (ASKED[action] ?? action) as Action;
    const verdict = (record as { allowedActions?: readonly string[] } | undefined)?.allowedActions;
    if (verdict && wanted !== 'read' && wanted !== 'create') return verdict.includes(wanted);
    return isResource(resource) ? mayDo(await me(), wanted, resource) : true;
  },
};
