import type { TypedDocumentString } from '../generated/graphql.ts';
import { commandOf } from './commands.ts';
import { ApiError, errorFrom } from './errors.ts';

/*
 * The one door to the server. The access token lives in this module's memory and nowhere else; when it expires it is
 * renewed silently with the HttpOnly cookie, one tab at a time, and the request is made once more.
 */
let accessToken: string | null = null;
let renewing: Promise<void> | null = null;
const RENEWAL = 'albero-session';

/**
 * No script can see the cookie. This mark only says that there may be one, so that a first visit asks for nothing;
 * whatever it says, the server decides.
 */
const MARK = 'albero.signed-in';
const mark = (signedIn: boolean): void => {
  if (signedIn) localStorage.setItem(MARK, 'yes');
  else localStorage.removeItem(MARK);
};

export const hasToken = (): boolean => accessToken !== null;
export const forgetToken = (): void => {
  accessToken = null;
};

interface Granted {
  readonly accessToken: string;
}

async function post(path: string, body: unknown, bearer: string | null): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ApiError('SERVER_AWAY');
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const body: unknown = await response.json().catch(() => null);
  if (body === null && response.status >= 500) throw new ApiError('SERVER_AWAY');
  return body;
}

async function rest<T>(path: string, body: unknown, bearer: string | null = null): Promise<T> {
  const response = await post(path, body, bearer);
  const answer = await bodyOf(response);
  if (!response.ok) throw errorFrom(answer);
  return answer as T;
}

export async function signIn(username: string, password: string): Promise<void> {
  accessToken = (await rest<Granted>('/auth/sign-in', { username, password })).accessToken;
  mark(true);
}

export async function signOut(): Promise<void> {
  const bearer = accessToken;
  accessToken = null;
  mark(false);
  await rest('/auth/sign-out', {}, bearer);
}

export const setPasswordByLink = (token: string, password: string): Promise<null> =>
  rest('/auth/password-link', { token, password });

export const changePassword = (current: string, next: string): Promise<null> =>
  withToken((bearer) => rest('/auth/password', { current, next }, bearer));

export interface SignInInfo {
  readonly demo: boolean;
  readonly organisation: string | null;
  readonly people: readonly { username: string; password: string; name: string; role: string; unit: string | null }[];
}

/** What the sign-in page may know before anybody has signed in. */
export async function signInInfo(): Promise<SignInInfo> {
  const response = await fetch('/auth/info').catch(() => {
    throw new ApiError('SERVER_AWAY');
  });
  const answer = await bodyOf(response);
  if (!response.ok) throw errorFrom(answer);
  return answer as SignInInfo;
}

/** Renews the access token. Tabs share one rotating cookie, so only one of them may be renewing at a time. */
export function renew(): Promise<void> {
  renewing ??= alone(askForToken).finally(() => {
    renewing = null;
  });
  return renewing;
}

async function askForToken(): Promise<void> {
  if (localStorage.getItem(MARK) === null) throw new ApiError('UNAUTHENTICATED');
  try {
    accessToken = (await rest<Granted>('/auth/refresh', {})).accessToken;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') mark(false);
    throw error;
  }
}

/** Web Locks exist only on https and localhost; elsewhere the server's grace for sibling tabs has to do. */
const alone = (work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(RENEWAL, work) : work();

/** With the access token as it is now; one that has expired is renewed and the request made once more. */
export async function withToken<T>(ask: (bearer: string) => Promise<T>): Promise<T> {
  if (!accessToken) await renew();
  try {
    return await ask(accessToken ?? '');
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error;
    accessToken = null;
    await renew();
    return ask(accessToken ?? '');
  }
}

/** Asks one static GraphQL operation. @throws ApiError */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const query = document.toString();
  const command = commandOf(query, variables);
  const send = () => withToken((bearer) => answerOf<Result>({ query, variables: command.variables }, bearer));
  try {
    const result = await (command.isRepeatable ? againIfAway(send) : send());
    command.answered();
    return result;
  } catch (error) {
    if (isAnswer(error)) command.answered();
    throw error;
  }
}

async function answerOf<Result>(operation: object, bearer: string): Promise<Result> {
  const response = await post('/graphql', operation, bearer);
  const answer = (await bodyOf(response)) as { data?: Result | null; errors?: unknown[] } | null;
  if (!response.ok || answer?.errors?.length || !answer?.data) throw errorFrom(answer);
  return answer.data;
}

/** A command that may have been carried out although no answer came: sent again, it is not carried out twice. */
async function againIfAway<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'SERVER_AWAY') throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return send();
  }
}
const PAUSE = 1500;

/** Whoever has to sign in first was not heard, and nobody knows what a silent server did. */
const isAnswer = (error: unknown): boolean =>
  error instanceof ApiError && error.code !== 'SERVER_AWAY' && error.code !== 'UNAUTHENTICATED';
