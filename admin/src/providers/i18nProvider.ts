import type { I18nProvider, TranslationMessages } from 'ra-core';
import polyglot from 'ra-i18n-polyglot';
import { italian } from '../i18n/italian.ts';

export const LOCALES = [
  { locale: 'it', name: 'Italiano' },
  { locale: 'en', name: 'English' },
];

/** Italian comes with the page; English is fetched when somebody asks for it. */
export const i18nProvider: I18nProvider = polyglot(
  (locale) =>
    locale === 'en'
      ? import('../i18n/english.ts').then(({ english }) => english as unknown as TranslationMessages)
      : (italian as unknown as TranslationMessages),
  'it',
  LOCALES,
  { allowMissing: true },
);
