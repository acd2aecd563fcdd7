import { localStorageStore, type Store } from 'ra-core';

const inBrowser = localStorageStore('1', 'albero');
/** Belongs to who sits at the computer, not to the session. */
const STAYS = ['theme', 'locale'] as const;

/** react-admin's preferences; signing out empties them, except how the page looks and its language. */
export const store: Store = {
  ...inBrowser,
  reset: () => {
    const kept = STAYS.map((key) => [key, inBrowser.getItem<string>(key)] as const);
    inBrowser.reset();
    for (const [key, value] of kept) if (value !== undefined) inBrowser.setItem(key, value);
  },
};
