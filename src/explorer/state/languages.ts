/** The languages of the interface, each by its own name. */
export const languages = { zh: '中文', en: 'English', ru: 'Русский' } as const;

export type Language = keyof typeof languages;

export function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(languages, text);
}
