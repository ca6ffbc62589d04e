import i18next from 'i18next';
import en from './en.json';
import fa from './fa.json';
import type { LanguageTag } from './formats';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export const i18n = i18next.createInstance();

void i18n.init({
  resources: { en: { translation: en }, fa: { translation: fa } },
  lng: 'en',
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
});

export function directionOf(language: LanguageTag): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr';
}

/** What the person chose, else what their account says, else what the browser speaks. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): LanguageTag {
  for (const wish of wishes) {
    const tag = wish?.toLowerCase() ?? '';
    if (tag.startsWith('fa')) return 'fa';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}
