import Button from '@mui/material/Button';
import { useLocaleState } from 'ra-core';
import { useEffect } from 'react';

/** Two languages: one button, written in the language that it leads to. */
export const LanguageSwitch = () => {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'en' ? { locale: 'it', name: 'Italiano' } : { locale: 'en', name: 'English' };

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <Button
      color="inherit"
      lang={other.locale}
      aria-label={`${other.locale.toUpperCase()}, ${other.name}`}
      onClick={() => setLocale(other.locale)}
      sx={{ minWidth: 44, px: 1 }}
    >
      {other.locale.toUpperCase()}
    </Button>
  );
};
