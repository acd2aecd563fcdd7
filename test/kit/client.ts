import type { ErrorCode } from '../../schema/src/contract/index.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
  readonly body: any;
}

/** An answer with errors: the first one's code and parameters. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, unknown>>,
    readonly answer: RawAnswer,
  ) {
    super(`refused with ${code}: ${JSON.stringify(params)}`);
  }
}

/** Talks to the server as one person, or as nobody. */
export class Client {
  #token: Promise<string> | null = null;

  constructor(
    private readonly url: string,
    readonly person?: { readonly username: string; readonly password: string },
  ) {}

  /** The data of an operation. @throws Refused */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  async query<T = any>(document: string, variables: object = {}): Promise<T> {
    const answer = await this.raw({ query: document, variables });
    const [error] = answer.body?.errors ?? [];
    if (!error) return answer.body.data as T;
    const { code, ...params } = error.extensions ?? {};
    throw new Refused(code, params, answer);
  }

  /** The whole answer to whatever body, over HTTP. */
  async raw(body: unknown, init: RequestInit = {}): Promise<RawAnswer> {
    return this.send('/graphql', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
      headers: { 'content-type': 'application/json', ...(await this.authorization()), ...init.headers },
    });
  }

  /** POST of JSON to one of the paths outside GraphQL. */
  async rest(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<RawAnswer> {
    return this.send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(await this.authorization()), ...headers },
    });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
    return this.send(path, { headers });
  }

  async send(path: string, init: RequestInit): Promise<RawAnswer> {
    const response = await fetch(this.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: asJson(text) };
  }

  /** Signs in once, at the first request. */
  async authorization(): Promise<Record<string, string>> {
    if (!this.person) return {};
    this.#token ??= this.#signIn(this.person);
    return { authorization: `Bearer ${await this.#token}` };
  }

  /** Forgets the access token: the next request signs in anew. */
  signInAgain(): void {
    this.#token = null;
  }

  async #signIn(person: { readonly username: string; readonly password: string }): Promise<string> {
    const { status, body } = await this.send('/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: person.username, password: person.password }),
    });
    if (status !== 200) throw new Error(`${person.username} cannot sign in: ${status} ${JSON.stringify(body)}`);
    return body.accessToken;
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
