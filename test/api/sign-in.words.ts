import type { Office, RawAnswer } from '../kit/index.ts';

export const DEMO_PASSWORD = 'albero-demo-2023';
export const LONG_PASSWORD = 'quattro cavalli al guado';
export const OWN_PAGE = '{ me { username } }';

export const signIn = (office: Office, username: string, password = DEMO_PASSWORD): Promise<RawAnswer> =>
  office.nobody.rest('/auth/sign-in', { username, password });

export const cookieOf = ({ headers }: RawAnswer): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';

export const refresh = (office: Office, cookie: string): Promise<RawAnswer> =>
  office.nobody.rest('/auth/refresh', {}, { cookie });

/** Asks for the own page with an access token. @returns the status: 200 or 401 */
export const asks = async (office: Office, accessToken: string): Promise<number> => {
  const headers = { authorization: `Bearer ${accessToken}` };
  return (await office.nobody.raw({ query: OWN_PAGE }, { headers })).status;
};

export const later = (office: Office, seconds: number): void => {
  office.now = new Date((office.now?.getTime() ?? Date.now()) + seconds * 1000);
};
