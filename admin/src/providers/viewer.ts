import { type Action, mayEver, RESOURCES, type Resource, type Role } from '@albero/schema/contract';
import { MeDocument, type MeQuery } from '../generated/graphql.ts';
import { ask } from './api.ts';

export type Me = MeQuery['me'];

/*
 * Who is signed in, with today's seats: kept in memory, because every page asks. It only draws menus and buttons;
 * the server decides again on each request.
 */
const FRESH_FOR = 5 * 60_000;
let here: string | null = null;
let kept: { readonly me: Promise<Me>; readonly at: number } | null = null;

export function me(): Promise<Me> {
  if (kept && Date.now() - kept.at < FRESH_FOR) return kept.me;
  const asked = ask(MeDocument, {}).then((answer) => {
    here = answer.me.personId;
    return answer.me;
  });
  const entry = { me: asked, at: Date.now() };
  kept = entry;
  // A failure is not remembered: the next question asks again.
  asked.catch(() => {
    if (kept === entry) kept = null;
  });
  return asked;
}

export const forgetMe = (): void => {
  kept = null;
  here = null;
};

/** Is this the person whose pages these are? Nobody's pages are anybody's. */
export const isMe = (personId: string): boolean => here === null || here === personId;

/** May this person ever do it, on any record? Read from the same table that the server reads. */
export const mayDo = (who: Me, action: Action, resource: Resource): boolean =>
  mayEver(
    {
      personId: who.personId,
      seats: who.seats.map((seat) => ({
        ...seat,
        role: seat.role as Role,
        positionId: seat.positionId ?? null,
        onBehalfOfId: null,
      })),
      conflictPositionIds: [],
    },
    action,
    resource,
  );

export const isResource = (word: string): word is Resource => (RESOURCES as readonly string[]).includes(word);
