import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { TFunction } from 'i18next';
import { chooseLanguage, directionOf, i18n } from '../i18n';
import { Formats, type LanguageTag } from '../i18n/formats';
import { preferences } from '../lib/preferences';

interface Speaking {
  language: LanguageTag;
  words: TFunction;
  formats: Formats;
  speak(language: LanguageTag): void;
}

const LanguageContext = createContext<Speaking | undefined>(undefined);

/** Sets the language of the whole page: words, direction, digits, calendar. */
export function Language({ wish, children }: { wish?: string | null; children: ReactNode }) {
  const [language, setLanguage] = useState(() => chooseLanguage(preferences.get('language'), wish, navigator.language));
  const formats = useMemo(() => new Formats(language), [language]);
  const speak = useCallback((next: LanguageTag) => {
    preferences.set('language', next);
    setLanguage(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  const words = useMemo(() => i18n.getFixedT(language), [language]);
  const speaking = useMemo(() => ({ language, words, formats, speak }), [language, words, formats, speak]);
  return (
    <LanguageContext value={speaking}>
      <I18nProvider locale={language === 'fa' ? 'fa-IR' : 'en-GB'}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useSpeaking(): Speaking {
  const speaking = useContext(LanguageContext);
  if (!speaking) throw new Error('outside of Language');
  return speaking;
}

export function useFormats(): Formats {
  return useSpeaking().formats;
}

export function useWords(): TFunction {
  return useSpeaking().words;
}
